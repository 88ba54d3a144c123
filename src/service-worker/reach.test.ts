import { afterEach, expect, it, vi } from "vitest";
import { Reach } from "./reach.ts";

afterEach(() => vi.unstubAllGlobals());

it("takes nothing for granted before it has heard", () => {
  const reach = new Reach();
  expect([reach.isThere(), reach.isFresh(), reach.isAway()]).toEqual([false, false, false]);
});

it("knows a page that has come for fresh for five seconds", () => {
  let now = 100_000;
  const reach = new Reach(() => now);
  reach.heardOfPage(true);
  expect([reach.isThere(), reach.isFresh()]).toEqual([true, true]);
  now += 5_000;
  expect([reach.isThere(), reach.isFresh()]).toEqual([true, false]);
  reach.heardOfPage(false);
  expect([reach.isThere(), reach.isFresh()]).toEqual([false, false]);
});

it("hears of the server's going and coming from pages, and of the network from the browser", () => {
  const reach = new Reach();
  reach.heardOfPage(true);
  reach.heard(false);
  expect([reach.isThere(), reach.isFresh(), reach.isAway()]).toEqual([false, false, true]);
  reach.heard(true);
  expect([reach.isThere(), reach.isAway()]).toEqual([true, false]);
  vi.stubGlobal("navigator", { onLine: false });
  expect([reach.isThere(), reach.isAway()]).toEqual([false, true]);
});

import { beforeEach, expect, it, vi } from "vitest";
import { whileSeen } from "./while-seen.ts";

/** As much of a page as is looked at: whether it is hidden, whether the tile is inert, where the pointer is. */
const page = Object.assign(new EventTarget(), { hidden: false });
const tile = { inert: false, under: true };
const element = {
  closest: () => (tile.inert ? element : null),
  matches: () => tile.under,
} as unknown as Element;
let mutated = () => {};
let watching = false;

beforeEach(() => {
  Object.assign(page, { hidden: false });
  Object.assign(tile, { inert: false, under: true });
  vi.stubGlobal("document", page);
  vi.stubGlobal(
    "MutationObserver",
    class {
      constructor(callback: () => void) {
        mutated = callback;
      }
      observe = () => (watching = true);
      disconnect = () => (watching = false);
    },
  );
  return () => vi.unstubAllGlobals();
});

function watch() {
  const running = { now: 0, ever: 0 };
  const end = whileSeen(element, () => {
    running.now++;
    running.ever++;
    return () => void running.now--;
  });
  return { running, end };
}

it("ends when something above makes it inert, and begins again under the pointer alone", () => {
  const { running, end } = watch();
  expect(running).toEqual({ now: 1, ever: 1 });
  tile.inert = true;
  mutated();
  expect(running.now).toBe(0);
  Object.assign(tile, { inert: false, under: false });
  mutated();
  expect(running.now).toBe(0);
  tile.under = true;
  mutated();
  mutated();
  expect(running).toEqual({ now: 1, ever: 2 });
  end();
  expect(running.now).toBe(0);
  expect(watching).toBe(false);
});

it("ends when the page hides, and does not begin where it cannot be seen", () => {
  const { running, end } = watch();
  page.hidden = true;
  page.dispatchEvent(new Event("visibilitychange"));
  expect(running.now).toBe(0);
  end();
  page.hidden = false;
  page.dispatchEvent(new Event("visibilitychange"));
  expect(running.now).toBe(0);
  tile.inert = true;
  expect(watch().running.ever).toBe(0);
});

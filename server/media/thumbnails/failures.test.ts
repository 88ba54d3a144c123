import { expect, it, vi } from "vitest";
import { mediaError } from "../problems.ts";
import { Failures } from "./failures.ts";

const known = (failures: Failures, url: string): boolean => {
  try {
    failures.check(url);
    return false;
  } catch {
    return true;
  }
};

it("remembers what failed for good, for so long and so many", async () => {
  const failures = new Failures({ ms: 500, count: 2, retryMs: 0 });
  for (const url of ["a", "b", "c"]) failures.note(url, mediaError("gone"));
  expect(["a", "b", "c"].map((url) => known(failures, url))).toEqual([false, true, true]);
  expect(() => failures.check("c")).toThrow("Gone upstream.");
  await vi.waitFor(() => expect(known(failures, "c")).toBe(false), 5_000);
});

it("remembers nothing that may pass, nor what is forgiven", () => {
  const failures = new Failures({ ms: 60_000, count: 10, retryMs: 0 });
  failures.note("slow", mediaError("timedOut"));
  failures.note("ours", new Error("a bug"));
  failures.note("gone", mediaError("gone"));
  failures.forgive("gone");
  failures.forgive("unheard of");
  expect(["slow", "ours", "gone"].map((url) => known(failures, url))).toEqual([false, false, false]);
});

it("forgives at once, and the same again only after a while", async () => {
  const failures = new Failures({ ms: 60_000, count: 10, retryMs: 300 });
  const fail = () => failures.note("gone", mediaError("gone"));
  failures.forgive("gone");
  fail();
  failures.forgive("gone");
  expect(known(failures, "gone")).toBe(false);
  fail();
  failures.forgive("gone");
  expect(known(failures, "gone")).toBe(true);
  await vi.waitFor(() => {
    failures.forgive("gone");
    expect(known(failures, "gone")).toBe(false);
  }, 5_000);
});

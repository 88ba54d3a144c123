import { expect, it } from "vitest";
import type { Problem, ProblemCode } from "#contract/problem.ts";
import { mayBeBlip, troubleOf } from "./picture-trouble.ts";

const problem = (code: ProblemCode, retryable: boolean, retryAfter?: number): Problem => ({
  code,
  status: 0,
  title: "",
  detail: "",
  retryable,
  ...(retryAfter === undefined ? {} : { retryAfter }),
});
const tries = (of: Problem) => Array.from({ length: 6 }, (_, i) => troubleOf(of, i + 1).again);

it.each(["timed-out", "unreachable", "source-failed", "busy", "server-failed", "offline"] as const)(
  "asks again by itself after %s, later and later, and then leaves it to a person",
  (code) => {
    const waits = tries(problem(code, true));
    const own = waits.filter((wait) => wait !== null);
    expect(own.length).toBeGreaterThanOrEqual(2);
    expect(own).toEqual(own.toSorted((a, b) => a - b));
    expect(waits.slice(own.length)).toEqual(waits.slice(own.length).map(() => null));
    expect(troubleOf(problem(code, true), 9)).toMatchObject({ words: "Could not load", retry: true });
  },
);

it("waits as long as it is asked to, but lets a person know of a long time", () => {
  expect(troubleOf(problem("busy", true, 20), 1).again).toBe(20_000);
  expect(troubleOf(problem("busy", true, 3_600), 1)).toMatchObject({ again: null, retry: true });
});

it.each([
  ["too-large", /too large/i],
  ["not-picture", /not a picture/i],
  ["not-media", /not a picture/i],
  ["damaged", /damaged/i],
  ["address-refused", /refused/i],
  ["undecodable", /cannot be shown/i],
] as const)("says of %s what it is, and offers nothing that cannot help", (code, words) => {
  const trouble = troubleOf(problem(code, false), 1);
  expect(trouble.words).toMatch(words);
  expect(trouble).toMatchObject({ retry: false, again: null, waitsFor: "nothing" });
});

it("lets a person ask again for what hosts take back", () => {
  for (const code of ["gone", "expired"] as const)
    expect(troubleOf(problem(code, false), 1)).toMatchObject({ retry: true, again: null });
});

it("hears of the server where that could not be reached, of the network where a host could not", () => {
  expect(troubleOf(problem("server-unreachable", true), 9).waitsFor).toBe("server");
  expect(troubleOf(problem("unreachable", true), 9).waitsFor).toBe("network");
});

it("does not ask for ever for a picture that comes and does not show", () => {
  expect([1, 2, 3, 4].map(mayBeBlip)).toEqual([true, true, false, false]);
});

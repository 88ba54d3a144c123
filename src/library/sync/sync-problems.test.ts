import { expect, it } from "vitest";
import { ApiError, type Problem } from "#contract/problem.ts";
import { nextTry, retryDelay, syncProblemOf } from "./sync-problems.ts";

const limited = (retryAfter?: number): ApiError => {
  const problem: Problem = { code: "rate-limited", status: 429, title: "", detail: "", retryable: true };
  return new ApiError(retryAfter === undefined ? problem : { ...problem, retryAfter });
};

it("waits longer each time, but no longer than half a minute", () => {
  expect([0, 1, 2, 9].map((failures) => retryDelay(failures, limited()))).toEqual([1000, 2000, 4000, 30_000]);
});

it("waits for as long as it is asked to, and never for longer than a timer can hold", () => {
  expect(retryDelay(0, limited(7))).toBe(7000);
  expect(retryDelay(0, limited(86_400))).toBe(86_400_000);
  for (const seconds of [2_147_484, 1e9, 1e15, Number.MAX_VALUE])
    expect(retryDelay(0, limited(seconds))).toBe(2_147_483_647);
});

it("knows when the next try comes", () => {
  const error = limited(86_400);
  expect(nextTry(1, error)).toBe(error.at + 86_400_000);
  expect(nextTry(1, new Error("of another kind"))).toBeNull();
});

it("tells what is not the server's own problem as one of the browser's storage", () => {
  expect(syncProblemOf(new Error("The disk is full."))?.code).toBe("storage-failed");
  expect(syncProblemOf(limited())?.code).toBe("rate-limited");
  expect(syncProblemOf(null)).toBeNull();
});

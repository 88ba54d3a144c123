import { expect, it } from "vitest";
import type { Problem, ProblemCode } from "#contract/problem.ts";
import { KeyDoubt } from "./key-doubt.ts";

const failure = (code: ProblemCode, retryable = true): Problem => ({
  code,
  status: 502,
  title: "It failed.",
  detail: "",
  retryable,
});

it("suspects a key at its third failure in a row that may pass", () => {
  const doubt = new KeyDoubt();
  const suspected = [1, 2, 3].map(() => doubt.suspects("a", failure("unreachable")));
  expect(suspected).toEqual([false, false, true]);
});

it("counts the failures of one key alone", () => {
  const doubt = new KeyDoubt();
  const keys = ["a", "a", "b", "a", "b", "b", "b"];
  const suspected = keys.map((key) => doubt.suspects(key, failure("unreachable")));
  expect(suspected).toEqual([false, false, false, false, false, false, true]);
});

it("suspects a key at once where asking again would not help", () => {
  expect(new KeyDoubt().suspects("a", failure("unreachable", false))).toBe(true);
});

it("never holds against a key what is not of it", () => {
  const doubt = new KeyDoubt();
  for (let i = 0; i < 5; i++) expect(doubt.suspects("a", failure("offline"))).toBe(false);
});

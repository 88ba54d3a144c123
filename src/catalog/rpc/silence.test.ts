import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Silence } from "./silence.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function start() {
  const ask = vi.fn();
  const tell = vi.fn();
  const silence = new Silence(ask, tell);
  silence.listen();
  return { silence, ask, tell };
}

it("asks for a sign of life, and tells of a silence once, and of its end", () => {
  const { silence, ask, tell } = start();
  vi.advanceTimersByTime(30_000);
  expect(ask).toHaveBeenCalledTimes(1);
  expect(tell.mock.calls).toEqual([["silent"]]);
  silence.heard();
  silence.heard();
  expect(tell.mock.calls).toEqual([["silent"], ["fine"]]);
});

it("gives up on a silence that lasts, once", () => {
  const { tell } = start();
  vi.advanceTimersByTime(39_000);
  expect(tell.mock.calls).toEqual([["silent"]]);
  vi.advanceTimersByTime(120_000);
  expect(tell.mock.calls).toEqual([["silent"], ["dead"]]);
});

it("is content with any sound", () => {
  const { silence, tell } = start();
  for (let n = 0; n < 20; n++) {
    vi.advanceTimersByTime(10_000);
    silence.heard();
  }
  expect(tell).not.toHaveBeenCalled();
});

it("expects nothing after its end", () => {
  const { silence, ask, tell } = start();
  silence.stop();
  vi.advanceTimersByTime(120_000);
  expect(ask).not.toHaveBeenCalled();
  expect(tell).not.toHaveBeenCalled();
});

import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Paced } from "./paced.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp() {
  let acts = 0;
  const paced = new Paced(() => acts++, 100);
  return { paced, acts: () => acts };
}

it("acts at once, and then once more for all who have asked meanwhile", () => {
  const { paced, acts } = setUp();
  for (let i = 0; i < 5; i++) paced.ask();
  expect(acts()).toBe(1);
  vi.advanceTimersByTime(100);
  expect(acts()).toBe(2);
  vi.advanceTimersByTime(1_000);
  expect(acts()).toBe(2);
  expect(vi.getTimerCount()).toBe(0);
});

it("keeps its pace while it is asked without end", () => {
  const { paced, acts } = setUp();
  for (let ms = 0; ms < 1_000; ms += 10) {
    paced.ask();
    vi.advanceTimersByTime(10);
  }
  expect(acts()).toBe(11);
});

it("serves who is waiting before its time where it is told to, and nobody twice", () => {
  const { paced, acts } = setUp();
  paced.ask();
  paced.flush();
  expect(acts()).toBe(1);
  paced.ask();
  paced.flush();
  expect(acts()).toBe(2);
  vi.advanceTimersByTime(100);
  expect(acts()).toBe(2);
});

it("leaves nothing behind", () => {
  const { paced, acts } = setUp();
  paced.ask();
  paced.ask();
  paced.stop();
  expect(vi.getTimerCount()).toBe(0);
  expect(acts()).toBe(1);
});

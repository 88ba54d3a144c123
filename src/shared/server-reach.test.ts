import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ServerReach } from "./server-reach.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function start() {
  const state = { up: true };
  const ask = vi.fn(async (_ms?: number) => state.up);
  const reach = new ServerReach(ask);
  const changed = vi.fn();
  const back = vi.fn();
  reach.subscribe(changed);
  return { reach, state, ask, changed, back, undo: reach.whenBack(back) };
}

it("says nothing of one request that failed while the server answers", async () => {
  const { reach, ask, changed } = start();
  reach.report();
  reach.report();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ask).toHaveBeenCalledTimes(1);
  expect(changed).not.toHaveBeenCalled();
});

it("asks a silent server less and less often, and tells once that it is back", async () => {
  const { reach, state, ask, changed, back } = start();
  state.up = false;
  reach.report();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(reach.isSilent()).toBe(true);
  expect(changed).toHaveBeenCalledTimes(1);
  expect(ask.mock.calls.length).toBeGreaterThan(8);
  expect(ask.mock.calls.length).toBeLessThan(16);
  state.up = true;
  await vi.advanceTimersByTimeAsync(15_000);
  expect(reach.isSilent()).toBe(false);
  expect(back).toHaveBeenCalledTimes(1);
  const asked = ask.mock.calls.length;
  await vi.advanceTimersByTimeAsync(120_000);
  expect(ask).toHaveBeenCalledTimes(asked);
});

it("waits for as long as who asks is ready to", async () => {
  const { reach, ask } = start();
  await reach.check(500);
  await reach.check();
  expect(ask.mock.calls).toEqual([[500], [undefined]]);
});

it("asks at once when a person does, and once for all who ask together", async () => {
  const { reach, state, ask, back, undo } = start();
  state.up = false;
  expect(await Promise.all([reach.check(), reach.check()])).toEqual([false, false]);
  expect(ask).toHaveBeenCalledTimes(1);
  undo();
  state.up = true;
  expect(await reach.check()).toBe(true);
  expect(back).not.toHaveBeenCalled();
});

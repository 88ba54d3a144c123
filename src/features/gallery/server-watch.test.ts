import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ServerWatch } from "./server-watch.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("tells who waits once the server answers, asking later and later until then", async () => {
  let up = false;
  const ask = vi.fn(async () => up);
  const watch = new ServerWatch(ask);
  const back = vi.fn();
  const stop = watch.wait("server", back);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ask.mock.calls.length).toBeGreaterThan(3);
  expect(ask.mock.calls.length).toBeLessThan(10);
  expect(back).not.toHaveBeenCalled();
  up = true;
  await vi.advanceTimersByTimeAsync(30_000);
  expect(back).toHaveBeenCalledOnce();
  const asked = ask.mock.calls.length;
  await vi.advanceTimersByTimeAsync(120_000);
  expect(ask).toHaveBeenCalledTimes(asked);
  stop();
});

it("asks nothing while nobody waits", async () => {
  const ask = vi.fn(async () => false);
  const watch = new ServerWatch(ask);
  watch.wait("server", () => {})();
  watch.wait("network", () => {});
  await vi.advanceTimersByTimeAsync(120_000);
  expect(ask).not.toHaveBeenCalled();
});

it("tells all when the network is back", () => {
  const watch = new ServerWatch(async () => false);
  const [a, b] = [vi.fn(), vi.fn()];
  watch.wait("network", a);
  watch.wait("server", b)();
  watch.online();
  expect(a).toHaveBeenCalledOnce();
  expect(b).not.toHaveBeenCalled();
});

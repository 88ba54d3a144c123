import { afterEach, expect, it, vi } from "vitest";
import { within } from "./limit.ts";

afterEach(() => vi.useRealTimers());

it("answers what the work answers", async () => {
  await expect(within(1_000, async () => 7)).resolves.toBe(7);
});

it("tells the work that its time is over, and lets it say what it waited for", async () => {
  const waiting = within(10, async (signal) => {
    while (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, 5));
    throw new Error("not seen: a tile");
  });
  await expect(waiting).rejects.toThrow("not seen: a tile");
});

it("gives up work that hears nothing", async () => {
  vi.useFakeTimers();
  const waiting = within(10, () => new Promise<never>(() => {}));
  const ended = expect(waiting).rejects.toThrow("no end after 0.01 s");
  await vi.advanceTimersByTimeAsync(5_000);
  await ended;
});

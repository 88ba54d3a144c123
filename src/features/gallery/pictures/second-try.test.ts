import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Problem } from "#contract/problem.ts";
import { secondTry } from "./second-try.ts";

const answer = vi.fn<typeof fetch>();
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("fetch", answer);
  vi.stubGlobal("window", new EventTarget());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const refuse = (problem: Partial<Problem>) =>
  answer.mockResolvedValue(
    Response.json(
      { code: "upstream-failed", status: 502, title: "", detail: "", retryable: true, ...problem },
      { status: problem.status ?? 502 },
    ),
  );

async function tryAgain(failures: number, renewed = false) {
  const stop = new AbortController();
  const askAgain = vi.fn();
  const onTrouble = vi.fn();
  const renew = vi.fn(async () => renewed);
  const picture = { url: "/media/thumb/x", failures, renew, askAgain, onTrouble };
  await secondTry(picture, stop.signal);
  return { stop, askAgain, onTrouble, renew };
}

it("asks again for what comes now, a few times", async () => {
  answer.mockImplementation(async () => new Response("picture"));
  const first = await tryAgain(1);
  expect(first.askAgain).toHaveBeenCalledExactlyOnceWith(1);
  expect(first.onTrouble).not.toHaveBeenCalled();
  const last = await tryAgain(9);
  expect(last.askAgain).not.toHaveBeenCalled();
  expect(last.onTrouble).toHaveBeenCalledWith(expect.objectContaining({ words: "Cannot be shown" }));
});

it("says what is the matter, and waits before the next try", async () => {
  refuse({ retryable: true });
  const { askAgain, onTrouble } = await tryAgain(1);
  expect(onTrouble).toHaveBeenCalledOnce();
  expect(askAgain).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(askAgain).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(askAgain).toHaveBeenCalledExactlyOnceWith(1);
});

it("begins anew when the network is back, until it is stopped", async () => {
  refuse({ retryable: true });
  const { stop, askAgain } = await tryAgain(9);
  await vi.runAllTimersAsync();
  expect(askAgain).not.toHaveBeenCalled();
  window.dispatchEvent(new Event("online"));
  expect(askAgain).toHaveBeenCalledExactlyOnceWith(0);
  stop.abort();
  window.dispatchEvent(new Event("online"));
  expect(askAgain).toHaveBeenCalledOnce();
});

it("starts no timer that outlives the tile", async () => {
  refuse({ retryable: true });
  const { stop } = await tryAgain(1);
  expect(vi.getTimerCount()).toBe(1);
  stop.abort();
  expect(vi.getTimerCount()).toBe(0);
});

it("leaves the rest to a fresh link where there is one", async () => {
  refuse({ code: "expired", status: 410, retryable: false });
  const { renew, onTrouble } = await tryAgain(1, true);
  expect(renew).toHaveBeenCalledWith("expired");
  expect(onTrouble).not.toHaveBeenCalled();
  expect((await tryAgain(1)).onTrouble).toHaveBeenCalledWith(expect.objectContaining({ again: null }));
});

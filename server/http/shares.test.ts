import { expect, it, vi } from "vitest";
import type { Owner, Share } from "./share.ts";
import { type ShareLimits, Shares } from "./shares.ts";

const never = new AbortController().signal;

/** Takes shares under names, and tells in which order they were had. */
function tracker(limits: ShareLimits) {
  const shares = new Shares(limits);
  const had: string[] = [];
  const taken = new Map<string, Share>();
  const take = async (name: string, owner: Owner = {}, weight = 1, signal = never) => {
    const share = await shares.take(owner, signal, weight);
    had.push(name);
    taken.set(name, share);
    return share;
  };
  return { shares, had, take, release: (name: string) => taken.get(name)?.release() };
}

const settle = () => new Promise(setImmediate);

it("gives so many shares, and the next to the newest of those that wait", async () => {
  const { had, take, release } = tracker({ total: 2 });
  for (const name of ["a", "b", "c", "d"]) void take(name);
  await settle();
  expect(had).toEqual(["a", "b"]);
  release("a");
  release("a");
  await settle();
  expect(had).toEqual(["a", "b", "d"]);
});

it("keeps each host and each client to its share, and lets others pass", async () => {
  const { had, take, release } = tracker({ total: 4, perHost: 2, perClient: 3 });
  for (const name of ["a1", "a2", "a3"]) void take(name, { host: "a", client: "x" });
  void take("b1", { host: "b", client: "x" });
  void take("c1", { host: "c", client: "x" });
  void take("c2", { host: "c", client: "y" });
  await settle();
  expect(had).toEqual(["a1", "a2", "b1", "c2"]);
  release("c2");
  await settle();
  expect(had).toHaveLength(4);
  release("b1");
  await settle();
  expect(had.slice(4)).toEqual(["c1"]);
  release("a1");
  await settle();
  expect(had.slice(5)).toEqual(["a3"]);
});

it("weighs, and gives one that is too heavy all there is", async () => {
  const { had, take, release } = tracker({ total: 100, perHost: 60 });
  void take("half", { host: "a" }, 50);
  void take("whole", { host: "a" }, 500);
  void take("light", { host: "b" }, 50);
  await settle();
  expect(had).toEqual(["half", "light"]);
  release("half");
  await settle();
  expect(had).toEqual(["half", "light"]);
  release("light");
  await settle();
  expect(had).toEqual(["half", "light", "whole"]);
});

it("lets one that waits leave, and turns the longest waiting away", async () => {
  const { shares, had, take, release } = tracker({ total: 1, maxWaiting: 2 });
  void take("a");
  const leaving = new AbortController();
  const left = take("b", {}, 1, leaving.signal);
  leaving.abort(new Error("left"));
  await expect(left).rejects.toThrow("left");
  const third = take("c");
  void take("d");
  void take("e");
  await expect(third).rejects.toThrow("Busy.");
  await expect(shares.take({}, leaving.signal)).rejects.toThrow("left");
  release("a");
  await settle();
  expect(had).toEqual(["a", "e"]);
});

it("lets nobody wait for too long", async () => {
  const { take } = tracker({ total: 1, waitMs: 20 });
  await take("a");
  await expect(take("b")).rejects.toThrow("Busy.");
});

it("takes the share from one that stands still, only when somebody waits", async () => {
  const shares = new Shares({ total: 2, pace: { bytes: 10, ms: 50 } });
  const [still, busy] = [await shares.take({}, never), await shares.take({}, never)];
  const moving = setInterval(() => busy.moved(10), 5);
  await new Promise((resolve) => setTimeout(resolve, 80));
  expect(still.signal.aborted).toBe(false);
  const next = await shares.take({}, never);
  expect(still.signal.reason).toMatchObject({ problem: { code: "busy" } });
  expect([busy.signal.aborted, next.signal.aborted]).toEqual([false, false]);
  clearInterval(moving);
});

it("counts one that drips as standing still, and never one that has settled", async () => {
  const shares = new Shares({ total: 2, pace: { bytes: 1000, ms: 50 } });
  const [dripping, settled] = [await shares.take({}, never), await shares.take({}, never)];
  settled.settle();
  const drip = setInterval(() => dripping.moved(1), 5);
  await shares.take({}, never);
  expect([dripping.signal.aborted, settled.signal.aborted]).toEqual([true, false]);
  clearInterval(drip);
});

it("asks nobody to make room whose going would help nobody", async () => {
  const shares = new Shares({ total: 3, perHost: 1, pace: { bytes: 1, ms: 20 } });
  const [a, b] = [await shares.take({ host: "a" }, never), await shares.take({ host: "b" }, never)];
  const again = await shares.take({ host: "b" }, never);
  expect([a.signal.aborted, b.signal.aborted, again.signal.aborted]).toEqual([false, true, false]);
});

it("takes the share from one that stands still for very long, though nobody waits", async () => {
  const shares = new Shares({ total: 2, idleMs: 30 });
  const share = await shares.take({}, never);
  await vi.waitFor(() => expect(share.signal.aborted).toBe(true));
});

it("goes on after a task has failed", async () => {
  const shares = new Shares({ total: 1 });
  await expect(shares.run({}, never, 1, () => Promise.reject(new Error("bad")))).rejects.toThrow("bad");
  expect(await shares.run({}, never, 1, async () => 1)).toBe(1);
});

import { expect, it } from "vitest";
import type { Taken } from "#contract/changes.ts";
import type { Queued } from "../../../store/kept/kept-store.ts";
import { sendAll } from "./send-all.ts";

const taken = (now = 0): Taken => ({ cursor: 1, now, refused: [] });

/** An outbox of so many entries, each of which is a request; what has been heard of, and by which clock it was timed anew. */
function outbox(size: number) {
  const entries = Array.from({ length: size }, (_, order) => ({ order, id: String(order) }) as Queued);
  const done = new Set<number>();
  const heard: number[] = [];
  let offset = 0;
  return {
    heard,
    done,
    side: {
      next: (underWay: ReadonlySet<number> = new Set()) =>
        entries.filter(({ order }) => !done.has(order) && !underWay.has(order)).slice(0, 1),
      heard: async (batch: readonly Queued[]) => {
        for (const { order } of batch) done.add(order);
      },
      isOff: (now: number) => now !== offset,
      hear: async (now: number) => {
        if (now !== offset) heard.push(now);
        offset = now;
      },
    },
  };
}

/** Requests that are answered by hand, oldest first or last. */
function byHand() {
  const under: { order: number; answer: PromiseWithResolvers<Taken> }[] = [];
  const settled = async (act: () => void) => {
    act();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return {
    under,
    orders: () => under.map(({ order }) => order),
    send: (batch: readonly Queued[]) => {
      const answer = Promise.withResolvers<Taken>();
      under.push({ order: batch[0]!.order, answer });
      return answer.promise;
    },
    answer: (at: number, how: Taken = taken()) => settled(() => under.splice(at, 1)[0]?.answer.resolve(how)),
    fail: (at: number) => settled(() => under.splice(at, 1)[0]?.answer.reject(new Error("away"))),
  };
}

it("has two requests under way, whichever is answered first, and sends each entry once", async () => {
  const { side, done } = outbox(4);
  const server = byHand();
  const all = sendAll(side, server.send, () => {});
  expect(server.orders()).toEqual([0, 1]);
  await server.answer(1);
  expect(server.orders()).toEqual([0, 2]);
  await server.answer(0);
  await server.answer(0);
  expect(server.orders()).toEqual([3]);
  await server.answer(0);
  await all;
  expect(done.size).toBe(4);
});

it("sends no more once one has failed, and ends when the other has been answered", async () => {
  const { side, done } = outbox(4);
  const server = byHand();
  let ended = false;
  const all = sendAll(side, server.send, () => {}).finally(() => {
    ended = true;
  });
  all.catch(() => {});
  await server.fail(0);
  expect(server.orders()).toEqual([1]);
  expect(ended).toBe(false);
  await server.answer(0);
  await expect(all).rejects.toThrow("away");
  // What was answered is not sent again.
  expect([...done]).toEqual([1]);
});

it("sets a wrong clock right before anything more is sent, and while nothing is under way", async () => {
  const { side, heard } = outbox(4);
  const server = byHand();
  const all = sendAll(side, server.send, () => {});
  await server.answer(0, taken(90));
  expect(server.orders()).toEqual([1]);
  expect(heard).toEqual([]);
  await server.answer(0, taken(90));
  expect(heard).toEqual([90]);
  expect(server.orders()).toEqual([2, 3]);
  await server.answer(0, taken(90));
  await server.answer(0, taken(90));
  await all;
  expect(heard).toEqual([90]);
});

import { expect, it } from "vitest";
import { Rooms } from "./room.ts";

const never = new AbortController().signal;
const settle = () => new Promise((resolve) => setTimeout(resolve));

it("lets in what fits, in the order in which places were made, and the first however large", async () => {
  const rooms = new Rooms(10);
  const [large, small, late] = [rooms.make(), rooms.make(), rooms.make()];
  const entered: string[] = [];
  // The one that was made later knows its size first.
  void small.take(4, never).then(() => entered.push("small"));
  await settle();
  expect(entered).toEqual([]);
  void large.take(50, never).then(() => entered.push("large"));
  void late.take(4, never).then(() => entered.push("late"));
  await settle();
  expect(entered).toEqual(["large"]);
  large.leave();
  await settle();
  expect(entered).toEqual(["large", "small", "late"]);
});

it("waits no longer for a place that was given up, and rejects where it is cancelled", async () => {
  const rooms = new Rooms(10);
  const [first, second] = [rooms.make(), rooms.make()];
  const cancelled = new AbortController();
  const waiting = second.take(4, cancelled.signal);
  first.leave();
  await waiting;
  const third = rooms.make().take(8, cancelled.signal);
  cancelled.abort(new Error("cancelled"));
  await expect(third).rejects.toThrow("cancelled");
});

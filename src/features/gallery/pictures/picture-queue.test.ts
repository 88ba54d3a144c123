import { expect, it, vi } from "vitest";
import { PictureQueue, turnOf } from "./picture-queue.ts";

function setUp(limit: number) {
  const queue = new PictureQueue(limit);
  const started: string[] = [];
  const add = (name: string, turn = 0) => queue.add({ turn: () => turn, start: () => started.push(name) });
  return { queue, started, add };
}
const settled = () => new Promise((done) => setTimeout(done));

it("loads so many at a time, the next when one is done", async () => {
  const { started, add } = setUp(2);
  const [a] = [add("a"), add("b"), add("c")];
  await settled();
  expect(started).toEqual(["a", "b"]);
  a?.();
  a?.();
  await settled();
  expect(started).toEqual(["a", "b", "c"]);
});

it("takes what is in view from top to bottom, and then what is near it, whoever asked first", async () => {
  const { started, add } = setUp(1);
  const view = { top: 1_000, height: 600 };
  const boxes = {
    "far below": 2_400,
    "third row": 1_400,
    "far above": 100,
    "just above": 750,
    "first row": 900,
    "just below": 1_620,
    "second row": 1_150,
    "second row, right": 1_150,
  };
  const releases = Object.entries(boxes).map(([name, top]) => ({
    name,
    release: add(name, turnOf({ top, height: 200 }, view)),
  }));
  for (const _ of releases) {
    await settled();
    for (const { name, release } of releases) if (started.includes(name)) release();
  }
  expect(started).toEqual([
    "first row",
    "second row",
    "second row, right",
    "third row",
    "just below",
    "just above",
    "far above",
    "far below",
  ]);
});

it("never asks for what has scrolled away while it waited", async () => {
  const { started, add } = setUp(1);
  const first = add("first");
  const gone = add("gone");
  add("last");
  await settled();
  gone();
  first();
  await settled();
  expect(started).toEqual(["first", "last"]);
});

it("starts nothing while it rests, and then what is still wanted", async () => {
  vi.useFakeTimers();
  const { queue, started, add } = setUp(2);
  const loading = add("loading");
  vi.advanceTimersByTime(0);
  const gone = add("gone");
  add("kept");
  queue.rest(100);
  vi.advanceTimersByTime(60);
  queue.rest(100);
  loading();
  gone();
  vi.advanceTimersByTime(99);
  expect(started).toEqual(["loading"]);
  vi.advanceTimersByTime(1);
  expect(started).toEqual(["loading", "kept"]);
  vi.useRealTimers();
});

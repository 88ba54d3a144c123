import { expect, it, vi } from "vitest";
import { PictureQueue } from "./picture-queue.ts";

function setUp(limit: number) {
  const queue = new PictureQueue(limit);
  const started: string[] = [];
  const add = (name: string, distance = 0) =>
    queue.add({ distance: () => distance, start: () => started.push(name) });
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

it("takes what is nearest to the middle of the screen first, whoever asked first", async () => {
  const { started, add } = setUp(1);
  const releases = [add("above", 600), add("middle", 10), add("below", 300)];
  for (const _ of releases) {
    await settled();
    for (const release of releases.filter((_, i) => started.includes(["above", "middle", "below"][i]!)))
      release();
  }
  await settled();
  expect(started).toEqual(["middle", "below", "above"]);
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

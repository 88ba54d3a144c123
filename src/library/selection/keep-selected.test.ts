import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { keepSelected } from "./keep-selected.ts";
import { Selection } from "./selection.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const of = (...rows: number[]) => Uint32Array.from(rows);

/** A tab's place in the store, which answers when it is told to. */
function place(first: Uint32Array) {
  let content = [...first];
  let answer = (_: Uint32Array) => {};
  const asked = new Promise<Uint32Array>((resolve) => {
    answer = resolve;
  });
  return {
    keep: vi.fn(async (rows: Uint32Array) => {
      content = [...rows];
    }),
    kept: vi.fn(() => asked),
    content: () => content,
    answer: async () => {
      answer(first);
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

it("brings back what was kept beside what has been selected meanwhile, and keeps both", async () => {
  const selection = new Selection();
  const store = place(of(4, 9));
  keepSelected(selection, store);
  selection.toggle(2);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(store.keep).not.toHaveBeenCalled();
  await store.answer();
  expect([...selection.rows()]).toEqual([2, 4, 9]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(store.content()).toEqual([2, 4, 9]);
});

it("keeps what was selected before the answer, where nothing had been kept", async () => {
  const selection = new Selection();
  const store = place(of());
  keepSelected(selection, store);
  selection.toggle(2);
  await store.answer();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(store.content()).toEqual([2]);
});

it("keeps once after many changes, at once where the page is left, and that nothing is selected any more", async () => {
  const selection = new Selection();
  const store = place(of());
  const kept = keepSelected(selection, store);
  await store.answer();
  for (const row of [1, 2, 3]) selection.toggle(row);
  expect(store.keep).not.toHaveBeenCalled();
  kept.now();
  kept.now();
  expect(store.keep).toHaveBeenCalledOnce();
  selection.clear();
  kept.stop();
  expect(store.content()).toEqual([]);
  selection.toggle(7);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(store.content()).toEqual([]);
});

it("asks no more once the selection is a person's own: what they have cleared stays cleared on another page's return", async () => {
  const selection = new Selection();
  selection.set(of(5), true);
  selection.clear();
  const store = place(of(4));
  keepSelected(selection, store);
  await store.answer();
  expect(store.kept).not.toHaveBeenCalled();
  expect(selection.size).toBe(0);
});

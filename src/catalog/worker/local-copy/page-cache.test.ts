import { expect, it } from "vitest";
import type { StoredPage } from "../../store/store.ts";
import { PageCache } from "./page-cache.ts";

const megabyte = 1_000_000;
const pageOf = (number: number): StoredPage => ({
  number,
  kind: "image",
  walk: 0,
  lines: new Uint8Array(megabyte),
});

function open() {
  const reads: number[][] = [];
  const cache = new PageCache(async (numbers) => {
    reads.push([...numbers]);
    return numbers.map((number) => (number === 99 ? undefined : pageOf(number)));
  });
  return { cache, reads };
}

it("reads what it does not have together, and each page once", async () => {
  const { cache, reads } = open();
  expect([...(await cache.get([1, 2, 1, 99])).keys()]).toEqual([1, 2]);
  expect([...(await cache.get([2, 3, 1])).keys()].sort()).toEqual([1, 2, 3]);
  expect(reads).toEqual([[1, 2, 99], [3]]);
});

it("takes what is offered while there is room, and lets go of nothing for it", async () => {
  const { cache, reads } = open();
  let number = 0;
  while (!cache.full) cache.offer(pageOf(number++));
  expect(number).toBeGreaterThan(10);
  cache.offer(pageOf(50));
  await cache.get([0]);
  expect(reads).toEqual([]);
  await cache.get([50]);
  expect(reads).toEqual([[50]]);
});

import { expect, it } from "vitest";
import type { AssetKey } from "#contract/asset.ts";
import { plain } from "./comparison.ts";
import { comparedItems, rearranged, withFirst, without } from "./items.ts";

const image = (id: string): AssetKey => ({ kind: "image", id });
const [a, b, c, d, e] = ["a", "b", "c", "d", "e"].map(image) as [
  AssetKey,
  AssetKey,
  AssetKey,
  AssetKey,
  AssetKey,
];

it("compares each once, in the order of the address, and four at most", () => {
  expect(comparedItems([b, a, b, { kind: "video", id: "b" }])).toEqual({
    items: [b, a, { kind: "video", id: "b" }],
    beyond: 0,
  });
  expect(comparedItems([a, b, c, d, e])).toEqual({ items: [a, b, c, d], beyond: 1 });
  expect(comparedItems([])).toEqual({ items: [], beyond: 0 });
});

const given = {
  items: [a, b, c],
  comparison: { ...plain, offsets: [0, 0.5, 1], own: [undefined, null], heard: 2, against: 2 },
};

it("takes what was said of an item along when it becomes the first", () => {
  const { items, comparison } = rearranged(given, withFirst(3, 2));
  expect(items).toEqual([c, a, b]);
  expect(comparison).toMatchObject({ offsets: [1, 0, 0.5], heard: 0, against: 1 });
  expect(comparison.own[2]).toBeNull();
});

it("forgets what was said of an item that goes", () => {
  const { items, comparison } = rearranged(given, without(3, 2));
  expect(items).toEqual([a, b]);
  expect(comparison).toMatchObject({ offsets: [0, 0.5], heard: undefined, against: 1 });
});

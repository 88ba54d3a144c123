import { expect, it } from "vitest";
import { buildAssets } from "#testing/assets.ts";
import { sidesOf } from "./use-items-beside.ts";

const assets = buildAssets(7);

it("tells what lies before and after an item, nearest first", () => {
  expect(sidesOf(assets, assets[3]!)).toEqual({
    before: [assets[2], assets[1], assets[0]],
    after: [assets[4], assets[5], assets[6]],
  });
  expect(sidesOf(assets, assets[0]!).before).toEqual([]);
});

it("has the item stepped from beside the one stepped to, while the next records are still read", () => {
  for (const from of [2, 3, 4]) {
    expect(sidesOf(assets, assets[from + 1]!).before[0]).toBe(assets[from]);
    expect(sidesOf(assets, assets[from - 1]!).after[0]).toBe(assets[from]);
  }
});

it("knows nothing beside an item that is not there", () => {
  expect(sidesOf(assets, { kind: "image", id: "another" })).toEqual({ before: [], after: [] });
});

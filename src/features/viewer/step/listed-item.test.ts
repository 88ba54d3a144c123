import { expect, it } from "vitest";
import { keyOf } from "#contract/asset.ts";
import { buildAssets } from "#testing/assets.ts";
import { listedBeside } from "./listed-item.ts";

const assets = buildAssets(10);
const at = (...indexes: number[]) => indexes.map((i) => assets[i]!);
const key = (index: number) => keyOf(assets[index]!);
const home = {
  asset: assets[4]!,
  position: { index: 104, total: 2_780 },
  beside: { before: at(3, 2), after: at(5, 6, 7) },
};

it("counts from where it stands", () => {
  expect(listedBeside(home, key(6))).toEqual({
    asset: assets[6],
    position: { index: 106, total: 2_780 },
    beside: { before: at(5, 4, 3, 2), after: at(7) },
  });
  expect(listedBeside(home, key(3))?.position.index).toBe(103);
  expect(listedBeside(home, key(4))).toEqual(home);
});

it("does not know what is not at hand", () => {
  expect(listedBeside(home, key(9))).toBeUndefined();
});

it("has no number for an item that is in no list", () => {
  const nowhere = { ...home, position: { index: -1, total: 0 } };
  expect(listedBeside(nowhere, key(5))?.position.index).toBe(-1);
});

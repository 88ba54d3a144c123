import { expect, it } from "vitest";
import { buildAssets } from "#testing/assets.ts";
import { preloadOrder } from "./preload-order.ts";

const assets = buildAssets(9);
const at = (...indexes: number[]) => indexes.map((i) => assets[i]!);
const beside = { before: at(3, 2, 1, 0), after: at(5, 6, 7, 8) };

it("looks ahead in the direction of travel, and one back", () => {
  expect(preloadOrder(assets[4]!, beside, 1, 3)).toEqual(at(4, 5, 3, 6, 7));
  expect(preloadOrder(assets[4]!, beside, -1, 3)).toEqual(at(4, 3, 5, 2, 1));
});

it("makes do with what there is at the ends", () => {
  expect(preloadOrder(assets[8]!, { before: at(7, 6), after: [] }, 1, 3)).toEqual(at(8, 7));
  expect(preloadOrder(assets[0]!, { before: [], after: [] }, -1, 3)).toEqual(at(0));
});

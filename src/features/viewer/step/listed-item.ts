import { type Asset, keyOf } from "#contract/asset.ts";
import type { ItemsBeside } from "./preload-order.ts";

/** Where an item stands in its list, from 0; -1 where it is in none (yet). */
export interface Position {
  index: number;
  total: number;
}

/** An item in its list, with what is known beside it. */
export interface ListedItem {
  asset: Asset;
  position: Position;
  beside: ItemsBeside;
}

/** An item of the same list, by its key, as `home` knows it; undefined where it is not among those at hand. */
export function listedBeside(home: ListedItem, key: string): ListedItem | undefined {
  const { before, after } = home.beside;
  const list = [...before.toReversed(), home.asset, ...after];
  const at = list.findIndex((a) => keyOf(a) === key);
  const asset = list[at];
  if (!asset) return undefined;
  const { index, total } = home.position;
  return {
    asset,
    position: { index: index < 0 ? index : index + at - before.length, total },
    beside: { before: list.slice(0, at).toReversed(), after: list.slice(at + 1) },
  };
}

import { type Asset, keyOf } from "#contract/asset.ts";
import type { Neighbours } from "./preload-order.ts";

/** Where an item stands in its list, from 0; -1 where it is in none (yet). */
export interface Position {
  index: number;
  total: number;
}

/** An item in its list, with what is known beside it. */
export interface Place {
  asset: Asset;
  position: Position;
  neighbours: Neighbours;
}

/**
 * The place of a neighbour, seen from `home`; undefined where it is not among those at hand. The neighbours may still
 * be those of an item stepped from, with `home` among them: its place there is then where everything is counted from.
 */
export function placeOf(home: Place, key: string): Place | undefined {
  const { before, after } = home.neighbours;
  const homeKey = keyOf(home.asset);
  const beside = [...before.toReversed(), ...after];
  const lagging = beside.some((a) => keyOf(a) === homeKey);
  const list = lagging ? beside : [...before.toReversed(), home.asset, ...after];
  const at = list.findIndex((a) => keyOf(a) === key);
  const asset = list[at];
  if (!asset) return undefined;
  const moved = at - list.findIndex((a) => keyOf(a) === homeKey);
  const { index, total } = home.position;
  return {
    asset,
    position: { index: index < 0 ? index : index + moved, total },
    neighbours: { before: list.slice(0, at).toReversed(), after: list.slice(at + 1) },
  };
}

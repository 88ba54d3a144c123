import { type AssetKey, keyOf } from "#contract/asset.ts";

/** The first of two that are pressed one after the other: kept over a change of the list. */
let first: AssetKey | null = null;

/** Takes one that is pressed: gives both where it is the second, and remembers it where it is the first. */
export function pairedWith(key: AssetKey): readonly [AssetKey, AssetKey] | null {
  const other = first !== null && keyOf(first) !== keyOf(key) ? first : null;
  first = other ? null : key;
  return other && [other, key];
}

export function forgetFirst(): void {
  first = null;
}

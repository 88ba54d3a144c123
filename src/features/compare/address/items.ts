import { type AssetKey, keyOf } from "#contract/asset.ts";
import { type Comparison, mostItems } from "./comparison.ts";

/** What an address asks to compare: each once and four at most, and how many it named beyond that. */
export function comparedItems(named: readonly AssetKey[]): { items: AssetKey[]; beyond: number } {
  const different = [...new Map(named.map((key) => [keyOf(key), key])).values()];
  return { items: different.slice(0, mostItems), beyond: Math.max(0, different.length - mostItems) };
}

/** What is compared, and how. */
export interface Compared {
  readonly items: readonly AssetKey[];
  readonly comparison: Comparison;
}

/** The same items in another order, or fewer of them: `from` names the old index of each. What was said of one stays its. */
export function rearranged({ items, comparison }: Compared, from: readonly number[]): Compared {
  const { own, offsets, heard, against } = comparison;
  const to = (old: number) => from.indexOf(old);
  const pick = <T>(list: readonly T[]) => from.map((old) => list[old] as T);
  const stillHeard = typeof heard === "number" && to(heard) < 0 ? undefined : heard;
  return {
    items: pick(items),
    comparison: {
      ...comparison,
      own: pick(own),
      offsets: from.map((old) => offsets[old] ?? 0),
      heard: typeof stillHeard === "number" ? to(stillHeard) : stillHeard,
      // The first is held against another; what was that one may be the first now.
      against: Math.max(1, to(against)),
    },
  };
}

/** All but one. */
export const without = (count: number, index: number): number[] =>
  [...Array(count).keys()].filter((at) => at !== index);

/** One before all others. */
export const withFirst = (count: number, index: number): number[] => [index, ...without(count, index)];

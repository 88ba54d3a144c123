import { mix } from "#shared/hash.ts";

/**
 * Pairs of places at which two texts surely go together: a run of three tokens begins there that occurs once in each of
 * them. The longest chain of such pairs that is in order in both (patience diff); linear but for its sorting.
 */
export function anchors(before: Uint32Array, after: Uint32Array): [number, number][] {
  const places = runsOnce(before);
  const pairs: [number, number][] = [];
  for (const [run, inAfter] of runsOnce(after)) {
    const inBefore = places.get(run);
    if (inBefore !== undefined && inBefore >= 0 && inAfter >= 0) pairs.push([inBefore, inAfter]);
  }
  return longestChain(pairs.sort(([one], [other]) => one - other));
}

/** Where each run of tokens begins, -1 where it occurs more than once. */
function runsOnce(tokens: Uint32Array): Map<number, number> {
  const places = new Map<number, number>();
  for (let i = 0; i + 2 < tokens.length; i++) {
    const run = mix(mix(mix(tokens[i]!) ^ tokens[i + 1]!) ^ tokens[i + 2]!);
    places.set(run, places.has(run) ? -1 : i);
  }
  return places;
}

/** The most of the pairs whose second places rise too; their first ones do. */
function longestChain(pairs: readonly [number, number][]): [number, number][] {
  /** The pair that ends a chain of each length with the lowest second place. */
  const ends: number[] = [];
  const before: number[] = [];
  for (const [index, [, place]] of pairs.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[ends[middle]!]![1] < place) low = middle + 1;
      else high = middle;
    }
    before.push(low > 0 ? ends[low - 1]! : -1);
    ends[low] = index;
  }
  const chain: [number, number][] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index]!) chain.push(pairs[index]!);
  return chain.reverse();
}

/** In the place of a place: a run that the other text has nowhere, or that one of them has more than once. */
const nowhere = -1;
const repeated = -2;

/**
 * Pairs of places at which two texts surely go together, `[in before, in after, …]`: a run of three tokens begins there
 * that occurs once in each of them. The longest chain of such pairs that is in order in both (patience diff); linear but
 * for a binary search a run.
 */
export function anchors(before: Uint32Array, after: Uint32Array): number[] {
  const places = placesOfRuns(before, after);
  const pairs: number[] = [];
  for (const place of longestChain(places)) pairs.push(place, places[place]!);
  return pairs;
}

/** For each place in `before` where the run that begins there is in `after`, if both have it once; else less than 0. */
function placesOfRuns(before: Uint32Array, after: Uint32Array): Int32Array {
  const places = new Int32Array(Math.max(0, before.length - 2)).fill(nowhere);
  // Open addressing: maps from hashes took a third of all the time that folding spent on long prompts.
  const bits = Math.ceil(Math.log2(2 * places.length + 2));
  /** One more than where a run is first in `before`, or 0. */
  const slots = new Int32Array(2 ** bits);
  const slotOf = (tokens: Uint32Array, at: number): number => {
    for (let slot = hashOfRun(tokens, at) >>> (32 - bits); ; slot = (slot + 1) & (slots.length - 1)) {
      const first = slots[slot]! - 1;
      if (first < 0 || isSameRun(before, first, tokens, at)) return slot;
    }
  };
  for (let i = 0; i < places.length; i++) {
    const slot = slotOf(before, i);
    if (slots[slot] === 0) slots[slot] = i + 1;
    else places[slots[slot]! - 1] = repeated;
  }
  for (let i = 0; i + 2 < after.length; i++) {
    const first = slots[slotOf(after, i)]! - 1;
    if (first >= 0) places[first] = places[first] === nowhere ? i : repeated;
  }
  return places;
}

const hashOfRun = (tokens: Uint32Array, at: number): number =>
  Math.imul(
    Math.imul(Math.imul(tokens[at]!, 0x9e3779b1) ^ tokens[at + 1]!, 0x85ebca6b) ^ tokens[at + 2]!,
    0xc2b2ae35,
  );

const isSameRun = (one: Uint32Array, at: number, other: Uint32Array, atOther: number): boolean =>
  one[at] === other[atOther] && one[at + 1] === other[atOther + 1] && one[at + 2] === other[atOther + 2];

/** Of the indices whose entries are no less than 0 the most whose entries rise. */
function longestChain(entries: Int32Array): number[] {
  /** The index that ends a chain of each length with the lowest entry. */
  const ends: number[] = [];
  const before = new Int32Array(entries.length);
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index]!;
    if (entry < 0) continue;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (entries[ends[middle]!]! < entry) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = index;
  }
  const chain: number[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index]!) chain.push(index);
  return chain.reverse();
}

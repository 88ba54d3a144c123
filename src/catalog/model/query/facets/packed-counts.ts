import type { Bitset } from "../arrays/bitset.ts";
import type { Counted } from "../arrays/counted.ts";
import type { Growing } from "../arrays/growing.ts";

/** One more than the largest number that `packMarks` gives. */
export const packings = 512;

/** The packings that there are in a set of rows, and how many of them have each. */
interface Packings {
  /** Those that some row has. */
  packed: Uint16Array;
  /** By packing. */
  counts: Uint32Array;
}

/** How many rows of a set have each packing of marks: looked up once for all facets that are counted in it. */
export class PackedCounts {
  readonly #column: Growing<Uint16Array<ArrayBuffer>>;
  /** Rows with any mark. */
  readonly #marked: Bitset;
  #last: { base: Counted; found: Packings } | undefined;

  constructor(column: Growing<Uint16Array<ArrayBuffer>>, marked: Bitset) {
    this.#column = column;
    this.#marked = marked;
  }

  of(base: Counted): Packings {
    if (this.#last?.base === base) return this.#last.found;
    const all = this.#count(base);
    const packed = new Uint16Array(packings);
    let kinds = 0;
    for (let i = 0; i < packings; i++) if (all[i]! > 0) packed[kinds++] = i;
    const found = { packed: packed.subarray(0, kinds), counts: all };
    this.#last = { base, found };
    return found;
  }

  #count(base: Counted): Uint32Array {
    const counts = new Uint32Array(packings);
    const { data } = this.#column;
    let found = 0;
    if (base.size < base.bits.length) {
      for (const row of base.rows) counts[data[row]!]!++;
      return counts;
    }
    const { bits } = this.#marked;
    const words = Math.min(base.bits.length, bits.length);
    for (let i = 0; i < words; i++) {
      const last = (i << 5) + 31;
      for (let word = base.bits[i]! & bits[i]!; word !== 0; word &= word - 1) {
        counts[data[last - Math.clz32(word & -word)]!]!++;
        found++;
      }
    }
    counts[0] = base.size - found;
    return counts;
  }
}

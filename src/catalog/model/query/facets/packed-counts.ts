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

/** How many rows of a small set have each packing of marks: looked up once for all facets that are counted in it. */
export class PackedCounts {
  readonly #column: Growing<Uint16Array<ArrayBuffer>>;
  #last: { base: Counted; found: Packings } | undefined;

  constructor(column: Growing<Uint16Array<ArrayBuffer>>) {
    this.#column = column;
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
    for (const row of base.rows) counts[data[row]!]!++;
    return counts;
  }
}

import { type Bits, Bitset, countBoth } from "../arrays/bitset.ts";
import type { Counted } from "../arrays/counted.ts";

/**
 * Where a set has fewer rows to a word than this, they are gone through one by one: nearly always some other facet has
 * asked for the list of them, or will.
 */
const few = 4;

/** Of the marked rows those that a set has, or those that it lacks. */
interface Fewer {
  rows: Uint32Array;
  /** Whether `rows` are those that it lacks. */
  lacks: boolean;
}

/** The rows that have a mark of any kind: what is said of marks need not look at others. */
export class MarkedRows {
  readonly #marked = new Bitset();
  #size = 0;

  /** `row` must not be told twice. */
  change(row: number, isMarked: boolean): void {
    this.#marked.assign(row, isMarked);
    this.#size += isMarked ? 1 : -1;
  }

  /** The marked rows that are in a set or those that are not, whichever are fewer; found once, whoever asks. */
  fewerOf(base: Counted): Fewer {
    return base.once(this, () => {
      const { bits } = this.#marked;
      if (this.#size === 0) return { rows: new Uint32Array(0), lacks: false };
      if (base.size < base.bits.length * few) return { rows: among(base.rows, bits), lacks: false };
      const has = countBoth(base.bits, bits);
      if (has * 2 <= this.#size) return { rows: common(bits, base.bits, has), lacks: false };
      return { rows: lacking(bits, base.bits, this.#size - has), lacks: true };
    });
  }
}

/** The rows of two sets, ascending, of which there are so many. */
function common(a: Bits, b: Bits, size: number): Uint32Array {
  const rows = new Uint32Array(size);
  const shared = Math.min(a.length, b.length);
  for (let i = 0, found = 0; found < size && i < shared; i++) {
    const last = (i << 5) + 31;
    for (let word = a[i]! & b[i]!; word !== 0; word &= word - 1)
      rows[found++] = last - Math.clz32(word & -word);
  }
  return rows;
}

/** The rows of `a`, ascending, that `b` lacks, of which there are so many. */
function lacking(a: Bits, b: Bits, size: number): Uint32Array {
  const rows = new Uint32Array(size);
  for (let i = 0, found = 0; found < size && i < a.length; i++) {
    const last = (i << 5) + 31;
    for (let word = a[i]! & ~(b[i] ?? 0); word !== 0; word &= word - 1)
      rows[found++] = last - Math.clz32(word & -word);
  }
  return rows;
}

/**
 * Those of some rows that are in a set. Writes first and counts then: whether a row is a member is a coin that no branch
 * predictor can guess.
 */
function among(rows: Uint32Array, set: Bits): Uint32Array {
  const kept = new Uint32Array(rows.length + 1);
  let found = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    kept[found] = row;
    found += ((set[row >>> 5] ?? 0) >>> (row & 31)) & 1;
  }
  return kept.subarray(0, found);
}

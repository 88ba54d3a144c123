import { type Bits, count, countBoth, intersect, subtract } from "./bitset.ts";
import type { RowSet } from "./row-set.ts";

/** A set of rows, and how many they are. */
interface Sized {
  bits: Bits;
  size: number;
}

/** A set of rows that is counted in several ways: what each of them needs is found once. */
export class Counted implements Sized {
  readonly bits: Bits;
  readonly size: number;
  readonly #within: Sized | undefined;
  #rows: Uint32Array | undefined;
  #missing: Uint32Array | undefined;
  readonly #found = new Map<object, Uint32Array>();
  readonly #parts = new Map<RowSet, Part>();

  /** `within`: a set that it is part of, for `missing`. */
  constructor(bits: Bits, within?: Sized) {
    this.bits = bits;
    this.size = count(bits);
    this.#within = within;
  }

  /** How many rows keep it from being all of what it is part of: Infinity where that is not known. */
  get gone(): number {
    return (this.#within?.size ?? Infinity) - this.size;
  }

  /** Those rows, ascending. */
  get missing(): Uint32Array {
    this.#missing ??=
      this.#within && this.gone > 0 ? rowsOf(after(subtract, this.#within.bits, this.bits), this.gone) : none;
    return this.#missing;
  }

  /** What going through its rows takes, in rows: to find them takes twice as long again. */
  get toRead(): number {
    return this.#rows ? this.size : this.size * 3;
  }

  /** Its rows, in any order. */
  get rows(): Uint32Array {
    this.#rows ??= rowsOf(this.bits, this.size);
    return this.#rows;
  }

  /** What `by` has counted in it, counted once. */
  once(by: object, counts: () => Uint32Array): Uint32Array {
    const found = this.#found.get(by) ?? counts();
    this.#found.set(by, found);
    return found;
  }

  /** What it has of a set that is kept as bits. */
  part(some: RowSet): Part {
    const part = this.#parts.get(some) ?? new Part(this.bits, some);
    this.#parts.set(some, part);
    return part;
  }
}

/** What a set of rows, the whole, has of some others, and what it lacks. */
class Part {
  readonly #whole: Bits;
  readonly #some: Bits;
  readonly #has: number;
  readonly #lacks: number;
  #rows: Uint32Array | undefined;
  #missing: Uint32Array | undefined;

  constructor(whole: Bits, { bits = new Uint32Array(0), size }: RowSet) {
    this.#whole = whole;
    this.#some = bits;
    this.#has = countBoth(whole, bits);
    this.#lacks = size - this.#has;
  }

  /** Whether it lacks fewer of them than it has: those are read sooner. */
  get most(): boolean {
    return this.#lacks < this.#has;
  }

  /** The rows that it has, ascending. */
  get rows(): Uint32Array {
    this.#rows ??= this.#has === 0 ? none : rowsOf(after(intersect, this.#some, this.#whole), this.#has);
    return this.#rows;
  }

  /** The rows that it lacks, ascending. */
  get missing(): Uint32Array {
    this.#missing ??= this.#lacks === 0 ? none : rowsOf(after(subtract, this.#some, this.#whole), this.#lacks);
    return this.#missing;
  }
}

const none = new Uint32Array(0);

/** A copy of a set, changed by another one. */
function after(change: (target: Bits, other: Bits) => void, bits: Bits, other: Bits): Bits {
  const changed = bits.slice();
  change(changed, other);
  return changed;
}

function rowsOf(bits: Bits, size: number): Uint32Array {
  const rows = new Uint32Array(size);
  let found = 0;
  for (let i = 0; i < bits.length; i++) {
    const last = (i << 5) + 31;
    for (let word = bits[i]!; word !== 0; word &= word - 1) rows[found++] = last - Math.clz32(word & -word);
  }
  return rows;
}

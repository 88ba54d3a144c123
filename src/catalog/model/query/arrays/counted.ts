import { type Bits, count, subtract } from "./bitset.ts";

/** A set of rows, and how many they are. */
interface Sized {
  bits: Bits;
  size: number;
}

/** A set of rows that is counted in several ways: what each of them needs is found once. */
export class Counted implements Sized {
  readonly bits: Bits;
  readonly size: number;
  /** A set that it is part of. */
  readonly within: Sized | undefined;
  #rows: Uint32Array | undefined;
  #missing: Uint32Array | undefined;
  readonly #found = new Map<object, unknown>();

  constructor(bits: Bits, within?: Sized) {
    this.bits = bits;
    this.size = count(bits);
    this.within = within;
  }

  /** How many rows keep it from being all of what it is part of: Infinity where that is not known. */
  get gone(): number {
    return (this.within?.size ?? Infinity) - this.size;
  }

  /** Those rows, ascending. */
  get missing(): Uint32Array {
    this.#missing ??= this.gone > 0 ? this.#lacking() : new Uint32Array(0);
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

  #lacking(): Uint32Array {
    const left = this.within?.bits.slice(0, this.bits.length) ?? new Uint32Array(0);
    subtract(left, this.bits);
    return rowsOf(left, this.gone);
  }

  /** What `by` finds in it, found once: each has one question alone. */
  once<Found>(by: object, find: () => Found): Found {
    const known = this.#found.get(by);
    if (known !== undefined) return known as Found;
    const found = find();
    this.#found.set(by, found);
    return found;
  }
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

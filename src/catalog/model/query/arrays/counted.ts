import { type Bits, count, subtract } from "./bitset.ts";

/** A set of rows that is counted in several ways: what each of them needs is found once. */
export class Counted {
  readonly bits: Bits;
  readonly size: number;
  readonly #within: Bits | undefined;
  #rows: Uint32Array | undefined;
  #missing: Uint32Array | undefined;

  /** `within`: a set that it is part of, for `missing`. */
  constructor(bits: Bits, within?: Bits) {
    this.bits = bits;
    this.size = count(bits);
    this.#within = within;
  }

  /** The rows that keep it from being all of what it is part of, of which there are `size`; undefined where that is not known. */
  missing(size: number): Uint32Array | undefined {
    if (!this.#within) return undefined;
    if (this.#missing?.length === size) return this.#missing;
    const left = this.#within.slice(0, this.bits.length);
    subtract(left, this.bits);
    this.#missing = rowsOf(left, size);
    return this.#missing;
  }

  /** Its rows, ascending. */
  get rows(): Uint32Array {
    this.#rows ??= rowsOf(this.bits, this.size);
    return this.#rows;
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

import { type Bits, count } from "./bitset.ts";

/** A set of rows that is counted in several ways: what each of them needs is found once. */
export class Counted {
  readonly bits: Bits;
  readonly size: number;
  #rows: Uint32Array | undefined;

  constructor(bits: Bits) {
    this.bits = bits;
    this.size = count(bits);
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

/** Sets of rows as bits, 32 to a word. Operands may be shorter than the target: what they lack is 0. */
export type Bits = Uint32Array<ArrayBuffer>;

export const wordsFor = (rows: number): number => (rows + 31) >>> 5;

export const has = (bits: Bits, row: number): boolean => ((bits[row >>> 5] ?? 0) & (1 << (row & 31))) !== 0;

export function put(bits: Bits, row: number): void {
  bits[row >>> 5]! |= 1 << (row & 31);
}

export function drop(bits: Bits, row: number): void {
  bits[row >>> 5]! &= ~(1 << (row & 31));
}

/** target = target AND other */
export function intersect(target: Bits, other: Bits): void {
  const shared = Math.min(target.length, other.length);
  for (let i = 0; i < shared; i++) target[i]! &= other[i]!;
  target.fill(0, shared);
}

/** target = target AND NOT other */
export function subtract(target: Bits, other: Bits): void {
  const shared = Math.min(target.length, other.length);
  for (let i = 0; i < shared; i++) target[i]! &= ~other[i]!;
}

/** target = target OR other, which begins at word `from` of the target */
export function unite(target: Bits, other: Bits, from = 0): void {
  const shared = Math.min(target.length - from, other.length);
  for (let i = 0; i < shared; i++) target[from + i]! |= other[i]!;
}

/** The number of ones in 32 bits. */
function ones(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * The size of the intersection, without making it. Every facet value is counted here at each query, so it adds words
 * up column by column (Harley and Seal: `one` and `two` hold the binary digits of 32 sums) and counts ones in a
 * quarter of the words only: a quarter less time than counting in all.
 */
export function countBoth(a: Bits, b: Bits): number {
  const shared = Math.min(a.length, b.length);
  let fours = 0;
  let one = 0;
  let two = 0;
  let i = 0;
  for (; i + 4 <= shared; i += 4) {
    const v = a[i]! & b[i]!;
    const w = a[i + 1]! & b[i + 1]!;
    const x = a[i + 2]! & b[i + 2]!;
    const y = a[i + 3]! & b[i + 3]!;
    const first = (one & v) | ((one ^ v) & w);
    one ^= v ^ w;
    const second = (one & x) | ((one ^ x) & y);
    one ^= x ^ y;
    fours += ones((two & first) | ((two ^ first) & second));
    two ^= first ^ second;
  }
  let total = 4 * fours + 2 * ones(two) + ones(one);
  for (; i < shared; i++) total += ones(a[i]! & b[i]!);
  return total;
}

export const count = (bits: Bits): number => countBoth(bits, bits);

/** Calls `each` with every row in ascending order. */
export function forEach(bits: Bits, each: (row: number) => void): void {
  for (let i = 0; i < bits.length; i++) {
    for (let word = bits[i]!; word !== 0; word &= word - 1) each((i << 5) + 31 - Math.clz32(word & -word));
  }
}

/** A set that grows with the rows put into it. */
export class Bitset {
  bits: Bits;

  constructor(bits: Bits = new Uint32Array(32)) {
    this.bits = bits;
  }

  set(row: number): void {
    if (row >>> 5 >= this.bits.length) {
      const grown = new Uint32Array(Math.max((row >>> 5) + 1, (this.bits.length * 1.5) | 0));
      grown.set(this.bits);
      this.bits = grown;
    }
    put(this.bits, row);
  }

  /** Adds or removes. */
  assign(row: number, member: boolean): void {
    if (member) this.set(row);
    else if (has(this.bits, row)) drop(this.bits, row);
  }

  /** A copy for a library of `rows` rows. */
  copy(rows: number): Bits {
    const copied = new Uint32Array(wordsFor(rows));
    copied.set(this.bits.subarray(0, copied.length));
    return copied;
  }
}

import type { Row } from "#catalog/index.ts";

/**
 * A set of rows as bits: 100,000 of them are 12.5 kB, and a pass over as many is far shorter than a frame. It grows with
 * the rows it is given.
 */
export class RowSet {
  #bits: Uint32Array;
  #size = 0;

  constructor(rows?: Uint32Array) {
    this.#bits = new Uint32Array(32);
    if (rows) this.setAll(rows, true);
  }

  /** How many rows it holds. */
  get size(): number {
    return this.#size;
  }

  has(row: Row): boolean {
    return ((this.#bits[row >>> 5] ?? 0) & (1 << (row & 31))) !== 0;
  }

  /** Adds a row (`on`) or takes it out. */
  set(row: Row, on: boolean): void {
    if (this.has(row) !== on) this.#flip(row);
  }

  // A key asks for a pass over all rows before its frame is due, with code that is not compiled yet: loops by index are
  // several times faster then than those over values.
  setAll(rows: Uint32Array, on: boolean): void {
    let last = 0;
    for (let at = 0; at < rows.length; at++) last = Math.max(last, rows[at] ?? 0);
    if (on && last >>> 5 >= this.#bits.length) this.#growTo((last >>> 5) + 1);
    const bits = this.#bits;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? 0;
      const before = bits[row >>> 5] ?? 0;
      const bit = 1 << (row & 31);
      if (((before & bit) !== 0) === on) continue;
      bits[row >>> 5] = before ^ bit;
      this.#size += on ? 1 : -1;
    }
  }

  /** Takes out those of `rows` that it holds, and adds the others. Each row must be named once. */
  flipAll(rows: Uint32Array): void {
    for (const row of rows) this.#flip(row);
  }

  /** Keeps of its rows those alone that are among `rows`. */
  keepOnly(rows: Uint32Array): void {
    const kept = new RowSet();
    for (const row of rows) if (this.has(row)) kept.set(row, true);
    this.#bits = kept.#bits;
    this.#size = kept.#size;
  }

  clear(): void {
    this.#bits.fill(0);
    this.#size = 0;
  }

  copy(): RowSet {
    const copy = new RowSet();
    copy.#bits = this.#bits.slice();
    copy.#size = this.#size;
    return copy;
  }

  /** How many of `rows` it holds. */
  countOf(rows: Uint32Array): number {
    const bits = this.#bits;
    let count = 0;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? 0;
      count += ((bits[row >>> 5] ?? 0) >>> (row & 31)) & 1;
    }
    return count;
  }

  /** All of its rows, ascending. */
  rows(): Uint32Array<ArrayBuffer> {
    const rows = new Uint32Array(this.#size);
    let at = 0;
    for (let word = 0; word < this.#bits.length; word++) {
      // The lowest bit of what is left, one after another.
      for (let left = this.#bits[word] ?? 0; left !== 0; left &= left - 1)
        rows[at++] = word * 32 + 31 - Math.clz32(left & -left);
    }
    return rows;
  }

  #flip(row: Row): void {
    const word = row >>> 5;
    if (word >= this.#bits.length) this.#growTo(word + 1);
    const bit = 1 << (row & 31);
    const bits = this.#bits[word] ?? 0;
    this.#bits[word] = bits ^ bit;
    this.#size += bits & bit ? -1 : 1;
  }

  #growTo(words: number): void {
    const bits = new Uint32Array(Math.max(words, this.#bits.length * 2));
    bits.set(this.#bits);
    this.#bits = bits;
  }
}

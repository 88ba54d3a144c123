import { type Bits, forEach } from "./bitset.ts";
import type { Growing } from "./growing.ts";
import { RowSet } from "./row-set.ts";
import { normalize } from "./search/tokenize.ts";

/** The distinct values of a facet, numbered as they come, and the rows of each. */
export class ValueIndex {
  readonly values: string[] = [];
  readonly #codes = new Map<string, number>();
  readonly #rows: RowSet[] = [];
  #size = 0;
  readonly #normal: string[] = [];
  readonly #codeOfRow: Growing<Uint32Array<ArrayBuffer>>;

  /** `codeOfRow` is the facet's column, written here alone. */
  constructor(codeOfRow: Growing<Uint32Array<ArrayBuffer>>, values: readonly string[] = []) {
    this.#codeOfRow = codeOfRow;
    for (const value of values) this.#codeOf(value);
  }

  add(row: number, value: string): void {
    const code = this.#codeOf(value);
    this.#codeOfRow.set(row, code);
    this.#rows[code]?.add(row);
    this.#size++;
  }

  /** Takes in a row whose code the column holds already. Throws on a code without a value. */
  restore(row: number): void {
    const rows = this.#rows[this.#codeOfRow.get(row)];
    if (!rows) throw new RangeError("A row has a value that the dictionary lacks");
    rows.add(row);
    this.#size++;
  }

  delete(row: number): void {
    this.#rows[this.#codeOfRow.get(row)]?.delete(row);
    this.#size--;
  }

  replace(row: number, value: string): void {
    if (this.values[this.#codeOfRow.get(row)] === value) return;
    this.delete(row);
    this.add(row, value);
  }

  /** Adds the rows of a value, if there are any, to `target`. */
  uniteInto(target: Bits, value: string): void {
    const code = this.#codes.get(value);
    if (code !== undefined) this.#rows[code]?.uniteInto(target);
  }

  /** Adds the rows of every value that has `part`, folded tokens joined by spaces, in it; "" is no value at all. */
  uniteMatching(target: Bits, part: string): void {
    for (const [code, value] of this.values.entries()) {
      const normal = this.#normal[code] ?? normalize(value);
      this.#normal[code] = normal;
      if (part === "" ? normal === " " : normal.includes(part)) this.#rows[code]?.uniteInto(target);
    }
  }

  /**
   * How many of the `size` rows of `base` have each value, by code. Reads the rows one by one where they are few,
   * and intersects the values' sets where that is less work.
   */
  counts(base: Bits, size: number): Uint32Array {
    const counts = new Uint32Array(this.values.length);
    if (size === this.#size) {
      for (const [code, rows] of this.#rows.entries()) counts[code] = rows.size;
    } else if (size * 2 < base.length * Math.min(this.values.length, 128)) {
      const codes = this.#codeOfRow.data;
      forEach(base, (row) => {
        counts[codes[row]!]!++;
      });
    } else this.#countSets(base, size, counts);
    return counts;
  }

  /** Every row has one value, so what the others leave is the largest value's. */
  #countSets(base: Bits, size: number, counts: Uint32Array): void {
    let largest = 0;
    for (const [code, rows] of this.#rows.entries())
      if (rows.size > (this.#rows[largest]?.size ?? 0)) largest = code;
    let left = size;
    for (const [code, rows] of this.#rows.entries()) {
      if (code === largest || rows.size === 0) continue;
      counts[code] = rows.countIn(base);
      left -= counts[code]!;
    }
    counts[largest] = left;
  }

  #codeOf(value: string): number {
    const known = this.#codes.get(value);
    if (known !== undefined) return known;
    const code = this.values.length;
    this.#codes.set(value, code);
    this.values.push(value);
    this.#rows.push(new RowSet());
    return code;
  }
}

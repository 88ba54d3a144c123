import type { Bits } from "../arrays/bitset.ts";
import { Growing } from "../arrays/growing.ts";
import { RowSet } from "../arrays/row-set.ts";
import { ensure } from "../arrays/snapshot.ts";
import { normalize } from "../search/tokenize.ts";

/** What a snapshot holds of a facet beside its columns: the values, and each combination as places among them. */
export interface FacetDictionary {
  values: string[];
  combinations: number[][];
}

const ascending = (a: number, b: number) => a - b;

/** The values that some rows have together. */
interface Combination {
  /** Places in `values`, ascending. */
  codes: readonly number[];
  rows: RowSet;
}

/**
 * The distinct values of a facet, numbered as they come, and the rows of each combination of them. A row is a member of
 * exactly one, which makes counting as cheap for facets of many values as for those of one.
 */
export class Combinations {
  readonly values: string[] = [];
  readonly list: Combination[] = [];
  readonly #codes = new Map<string, number>();
  /** For each value the combinations that hold it. */
  readonly #holders: number[][] = [];
  readonly #numbers = new Map<string, number>();
  readonly #normal: string[] = [];
  /** The combination of no value, and those of one alone. */
  #none: number | undefined;
  readonly #alone = new Map<string, number>();
  /** The codes of all combinations one after the other; those of n begin at `starts` n and end at the next. */
  readonly codes = new Growing(Uint32Array);
  readonly starts = Growing.from(Uint32Array, new Uint32Array(1));

  constructor(dictionary?: FacetDictionary) {
    for (const value of dictionary?.values ?? []) this.#codeOf(value);
    for (const codes of dictionary?.combinations ?? []) {
      ensure(
        codes.every((code) => code in this.values),
        "a value is missing",
      );
      this.#numberOf(codes);
    }
  }

  save(): FacetDictionary {
    return { values: [...this.values], combinations: this.list.map(({ codes }) => [...codes]) };
  }

  /** The number of the combination of these values; a new one where it is new. */
  numberOf(values: readonly string[]): number {
    if (values.length > 1) return this.#numberOf(values.map((value) => this.#codeOf(value)).sort(ascending));
    // Nearly all that is ever asked for is one value or none: without a list, a key and its letters.
    const [value] = values;
    const known = value === undefined ? this.#none : this.#alone.get(value);
    return known ?? this.#numberOf(value === undefined ? [] : [this.#codeOf(value)]);
  }

  /** The combinations that hold a value. */
  having(value: string): readonly number[] {
    const code = this.#codes.get(value);
    return code === undefined ? [] : (this.#holders[code] ?? []);
  }

  /** The combinations of which a value has `part`, folded tokens joined by spaces, in it; "" is no value at all. */
  matching(part: string): readonly number[] {
    if (part === "") return this.#where((codes) => codes.every((code) => this.values[code] === ""));
    return this.values.flatMap((value, code) => {
      const normal = this.#normal[code] ?? normalize(value);
      this.#normal[code] = normal;
      return normal.includes(part) ? (this.#holders[code] ?? []) : [];
    });
  }

  /** The combinations of at least one value. */
  some(): readonly number[] {
    return this.#where((codes) => codes.length > 0);
  }

  /** Adds the rows of combinations to `target`. */
  uniteInto(target: Bits, numbers: readonly number[]): void {
    for (const n of numbers) this.list[n]?.rows.uniteInto(target);
  }

  /** How many rows have each value, by code, where so many have each combination. */
  perValue(counts: Uint32Array): Uint32Array {
    const sums = new Uint32Array(this.values.length);
    const codes = this.codes.data;
    const starts = this.starts.data;
    for (let n = 0; n < this.list.length; n++) {
      const count = counts[n]!;
      if (count === 0) continue;
      for (let i = starts[n]!; i < starts[n + 1]!; i++) sums[codes[i]!]! += count;
    }
    return sums;
  }

  #where(holds: (codes: readonly number[]) => boolean): number[] {
    return this.list.flatMap(({ codes }, n) => (holds(codes) ? [n] : []));
  }

  #numberOf(codes: readonly number[]): number {
    const key = codes.join();
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const n = this.list.length;
    this.#numbers.set(key, n);
    this.list.push({ codes, rows: new RowSet() });
    if (codes.length === 0) this.#none = n;
    if (codes.length === 1) this.#alone.set(this.values[codes[0]!]!, n);
    for (const code of codes) {
      this.#holders[code]?.push(n);
      this.codes.push(code);
    }
    this.starts.push(this.codes.length);
    return n;
  }

  #codeOf(value: string): number {
    const known = this.#codes.get(value);
    if (known !== undefined) return known;
    const code = this.values.length;
    this.#codes.set(value, code);
    this.values.push(value);
    this.#holders.push([]);
    return code;
  }
}

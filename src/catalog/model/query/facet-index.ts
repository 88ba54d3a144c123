import type { Asset } from "#contract/asset.ts";
import type { Facet } from "#contract/facets.ts";
import { type Bits, forEach, put } from "./arrays/bitset.ts";
import type { Counted } from "./arrays/counted.ts";
import { Growing, type Numbers } from "./arrays/growing.ts";
import { RowSet } from "./arrays/row-set.ts";
import { ensure, type SnapshotReader, type SnapshotWriter } from "./arrays/snapshot.ts";
import { normalize } from "./search/tokenize.ts";

/** What a snapshot holds of a facet beside its columns: the values, and each combination as places among them. */
export interface FacetDictionary {
  values: string[];
  combinations: number[][];
}

/** The values that some rows have together. */
interface Combination {
  /** Places in `values`, ascending. */
  codes: readonly number[];
  rows: RowSet;
}

/** Numbers are kept as whole thousandths and one more, so that 0 is none. */
const thousandths = (number: number): number => Math.min(Math.round(number * 1000), 0xffff_fffd);

/**
 * The distinct values of a facet, numbered as they come, and the rows of each. A row is a member of exactly one
 * combination of values, which makes counting as cheap for facets of many values as for those of one.
 */
export class FacetIndex {
  readonly values: string[] = [];
  readonly #facet: Facet;
  readonly #codes = new Map<string, number>();
  /** For each value the combinations that hold it. */
  readonly #holders: number[][] = [];
  readonly #combinations: Combination[] = [];
  readonly #combinationCodes = new Map<string, number>();
  /** Rows held. */
  #size = 0;
  readonly #normal: string[] = [];
  readonly #combinationOfRow: Growing<Numbers>;
  readonly #numbers: Growing<Uint32Array<ArrayBuffer>> | undefined;

  constructor(facet: Facet, from?: { reader: SnapshotReader; rows: number; dictionary: FacetDictionary }) {
    this.#facet = facet;
    // A closed facet has few combinations: a byte a row, where there may be a million, tells them apart.
    const few = facet.closed !== undefined && (!facet.loose || facet.closed.length <= 8);
    const type = few ? Uint8Array : Uint32Array;
    this.#combinationOfRow = from?.reader.growing<Numbers>(type, from.rows) ?? new Growing<Numbers>(type);
    if (facet.search.number)
      this.#numbers = from?.reader.growing(Uint32Array, from.rows) ?? new Growing(Uint32Array);
    for (const value of from?.dictionary.values ?? []) this.#codeOf(value);
    for (const codes of from?.dictionary.combinations ?? []) {
      ensure(
        codes.every((code) => code in this.values),
        "a value is missing",
      );
      this.#combinationOf(codes);
    }
  }

  save(writer: SnapshotWriter): FacetDictionary {
    writer.growing(this.#combinationOfRow);
    if (this.#numbers) writer.growing(this.#numbers);
    return {
      values: [...this.values],
      combinations: this.#combinations.map(({ codes }) => [...codes]),
    };
  }

  add(row: number, asset: Asset): void {
    this.#enter(row, this.#combinationOfAsset(asset), asset);
  }

  replace(row: number, asset: Asset): void {
    this.delete(row);
    this.#enter(row, this.#combinationOfAsset(asset), asset);
  }

  delete(row: number): void {
    this.#combinations[this.#combinationOfRow.get(row)]?.rows.delete(row);
    this.#size--;
  }

  /** Takes in the rows, in ascending order, whose combinations a snapshot's column holds. */
  restore(rows: Bits): void {
    const combinations = this.#combinationOfRow.data;
    forEach(rows, (row) => {
      const combination = this.#combinations[combinations[row]!];
      ensure(combination !== undefined, "a row has values that the dictionary lacks");
      combination.rows.add(row);
      this.#size++;
    });
  }

  /** Adds the rows of a value, if there are any, to `target`. */
  uniteInto(target: Bits, value: string): void {
    const code = this.#codes.get(value);
    if (code !== undefined) this.#uniteCode(target, code);
  }

  /** Adds the rows of every value that has `part`, folded tokens joined by spaces, in it; "" is no value at all. */
  uniteMatching(target: Bits, part: string): void {
    for (const [code, value] of this.values.entries()) {
      const normal = this.#normal[code] ?? normalize(value);
      this.#normal[code] = normal;
      if (part === "" ? normal === " " : normal.includes(part)) this.#uniteCode(target, code);
    }
  }

  /** Adds those rows of `scope` to `target` whose number lies between two, both inclusive, in thousandths. */
  uniteBetween(target: Bits, scope: Bits, from: number, to: number): void {
    const numbers = this.#numbers?.data;
    if (!numbers) return;
    forEach(scope, (row) => {
      const kept = numbers[row]!;
      if (kept > 0 && kept > from && kept - 1 <= to) put(target, row);
    });
  }

  /**
   * How many rows of `base` have each value, by code. Reads the rows one by one where they are few, and intersects the
   * combinations' sets where that is less work.
   */
  counts(base: Counted): Uint32Array {
    const combinations = this.#countCombinations(base);
    const counts = new Uint32Array(this.values.length);
    for (const [n, { codes }] of this.#combinations.entries())
      for (const code of codes) counts[code]! += combinations[n]!;
    return counts;
  }

  #countCombinations(base: Counted): Uint32Array {
    const counts = new Uint32Array(this.#combinations.length);
    if (base.size === this.#size) {
      for (const [n, { rows }] of this.#combinations.entries()) counts[n] = rows.size;
    } else if (base.size * 2 < base.bits.length * Math.min(this.#combinations.length, 128)) {
      const combinations = this.#combinationOfRow.data;
      for (const row of base.rows) counts[combinations[row]!]!++;
    } else this.#countSets(base, counts);
    return counts;
  }

  /** Every row has one combination, so what the others leave is the largest one's. */
  #countSets({ bits, size }: Counted, counts: Uint32Array): void {
    let largest = 0;
    for (const [n, { rows }] of this.#combinations.entries())
      if (rows.size > (this.#combinations[largest]?.rows.size ?? 0)) largest = n;
    let left = size;
    for (const [n, { rows }] of this.#combinations.entries()) {
      if (n === largest || rows.size === 0) continue;
      counts[n] = rows.countIn(bits);
      left -= counts[n]!;
    }
    counts[largest] = left;
  }

  #uniteCode(target: Bits, code: number): void {
    for (const n of this.#holders[code] ?? []) this.#combinations[n]?.rows.uniteInto(target);
  }

  #enter(row: number, n: number, asset: Asset): void {
    this.#combinationOfRow.set(row, n);
    this.#combinations[n]?.rows.add(row);
    this.#size++;
    if (!this.#numbers) return;
    const number = this.#facet.search.number?.(asset);
    this.#numbers.set(row, number === undefined || !(number >= 0) ? 0 : thousandths(number) + 1);
  }

  #combinationOfAsset(asset: Asset): number {
    const codes = this.#facet.values(asset).map((value) => this.#codeOf(value));
    return this.#combinationOf(codes.length > 1 ? codes.sort((a, b) => a - b) : codes);
  }

  #combinationOf(codes: readonly number[]): number {
    const key = codes.join();
    const known = this.#combinationCodes.get(key);
    if (known !== undefined) return known;
    const n = this.#combinations.length;
    this.#combinationCodes.set(key, n);
    this.#combinations.push({ codes, rows: new RowSet() });
    for (const code of codes) this.#holders[code]?.push(n);
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

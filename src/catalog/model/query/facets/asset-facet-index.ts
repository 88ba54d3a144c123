import type { Asset } from "#contract/asset.ts";
import type { AssetFacet } from "#contract/facets.ts";
import { type Bits, type Bitset, forEach, put } from "../arrays/bitset.ts";
import { Counted } from "../arrays/counted.ts";
import { Growing, type Numbers } from "../arrays/growing.ts";
import { ensure, type SnapshotReader, type SnapshotWriter } from "../arrays/snapshot.ts";
import { Combinations, type FacetDictionary } from "./combinations.ts";
import { type FacetIndex, isBetween, keptNumber } from "./facet-index.ts";

interface Loaded {
  reader: SnapshotReader;
  rows: number;
  dictionary: FacetDictionary;
  /** The rows that are there, kept in step by who has loaded them. */
  live: Bitset;
}

/** A facet of what records say: every row has a place in its columns. */
export class AssetFacetIndex implements FacetIndex {
  readonly #facet: AssetFacet;
  readonly #combinations: Combinations;
  readonly #combinationOfRow: Growing<Numbers>;
  /** How many rows have each combination. */
  readonly #sizes = new Growing(Uint32Array);
  /**
   * Whose rows are in no combination's set yet. They enter when a set is first asked for: to make all of them takes
   * longer than all else that a start does with a hundred thousand rows, and a visit asks for few.
   */
  #unentered: Bitset | undefined;
  readonly #numbers: Growing<Uint32Array<ArrayBuffer>> | undefined;

  constructor(facet: AssetFacet, from?: Loaded) {
    this.#facet = facet;
    // A closed facet has few combinations: a byte a row, where there may be a million, tells them apart.
    const few = facet.closed !== undefined && (!facet.loose || facet.closed.length <= 8);
    const type = few ? Uint8Array : Uint32Array;
    this.#combinationOfRow = from?.reader.growing<Numbers>(type, from.rows) ?? new Growing<Numbers>(type);
    if (facet.number)
      this.#numbers = from?.reader.growing(Uint32Array, from.rows) ?? new Growing(Uint32Array);
    this.#combinations = new Combinations(from?.dictionary);
    this.#unentered = from?.live;
    if (from) this.#restoreSizes(from.live.bits);
  }

  get values(): readonly string[] {
    return this.#combinations.values;
  }

  save(writer: SnapshotWriter): FacetDictionary {
    writer.growing(this.#combinationOfRow);
    if (this.#numbers) writer.growing(this.#numbers);
    return this.#combinations.save();
  }

  add(row: number, asset: Asset): void {
    const n = this.#combinations.numberOf(this.#facet.values(asset));
    this.#combinationOfRow.set(row, n);
    this.#sizes.set(n, this.#sizes.get(n) + 1);
    if (!this.#unentered) this.#combinations.list[n]?.rows.add(row);
    this.#numbers?.set(row, keptNumber(this.#facet.number?.(asset)));
  }

  replace(row: number, asset: Asset): void {
    this.delete(row);
    this.add(row, asset);
  }

  delete(row: number): void {
    const n = this.#combinationOfRow.get(row);
    this.#sizes.set(n, this.#sizes.get(n) - 1);
    if (!this.#unentered) this.#combinations.list[n]?.rows.delete(row);
  }

  valuesAt(row: number): string[] {
    const { list, values } = this.#combinations;
    return list[this.#combinationOfRow.get(row)]?.codes.map((code) => values[code] ?? "") ?? [];
  }

  uniteInto(target: Bits, value: string): void {
    this.#entered.uniteInto(target, this.#combinations.having(value));
  }

  uniteMatching(target: Bits, part: string): void {
    this.#entered.uniteInto(target, this.#combinations.matching(part));
  }

  uniteSome(target: Bits): void {
    this.#entered.uniteInto(target, this.#combinations.some());
  }

  uniteBetween(target: Bits, scope: Bits, from: number, to: number): void {
    const numbers = this.#numbers?.data;
    if (!numbers) return;
    forEach(scope, (row) => {
      if (isBetween(numbers[row]!, from, to)) put(target, row);
    });
  }

  counts(base: Counted): Uint32Array {
    return this.#combinations.perValue(this.#countCombinations(base));
  }

  #countCombinations(base: Counted): Uint32Array {
    return base.once(this, () => this.#count(base));
  }

  /** What it counts in all that `base` is part of. */
  #countWhole({ within }: Counted): Uint32Array {
    return within instanceof Counted ? this.#countCombinations(within).slice() : this.#sizes.trimmed();
  }

  /**
   * Reads the rows one by one where they are few, or those that are missing where these are, and intersects the
   * combinations' sets where that is less work.
   */
  #count(base: Counted): Uint32Array {
    const { list } = this.#combinations;
    const worth = base.bits.length * Math.min(list.length, 128);
    const numbers = this.#combinationOfRow.data;
    if (base.gone * 2 < worth) {
      const counts = this.#countWhole(base);
      for (const row of base.missing) counts[numbers[row]!]!--;
      return counts;
    }
    const counts = new Uint32Array(list.length);
    if (base.toRead < worth) {
      for (const row of base.rows) counts[numbers[row]!]!++;
    } else this.#countSets(base, counts);
    return counts;
  }

  /** Every row has one combination, so what the others leave is the largest one's. */
  #countSets({ bits, size }: Counted, counts: Uint32Array): void {
    const { list } = this.#entered;
    let largest = 0;
    for (const [n, { rows }] of list.entries()) if (rows.size > (list[largest]?.rows.size ?? 0)) largest = n;
    let left = size;
    for (const [n, { rows }] of list.entries()) {
      if (n === largest || rows.size === 0) continue;
      counts[n] = rows.countIn(bits);
      left -= counts[n]!;
    }
    counts[largest] = left;
  }

  /** The combinations, with all rows in their sets. */
  get #entered(): Combinations {
    const rows = this.#unentered?.bits;
    this.#unentered = undefined;
    const numbers = this.#combinationOfRow.data;
    const { list } = this.#combinations;
    if (rows) forEach(rows, (row) => list[numbers[row]!]?.rows.add(row));
    return this.#combinations;
  }

  #restoreSizes(rows: Bits): void {
    const { length } = this.#combinations.list;
    const sizes = sizesOf(this.#combinationOfRow.data, rows, length);
    ensure(sizes !== undefined, "a row has values that the dictionary lacks");
    for (const [n, size] of sizes.entries()) this.#sizes.set(n, size);
  }
}

/** How many of the rows have each number; undefined where one has a number that is not below `end`. */
function sizesOf(numbers: Numbers, rows: Bits, end: number): Uint32Array | undefined {
  const sizes = new Uint32Array(end);
  for (let i = 0; i < rows.length; i++) {
    for (let word = rows[i]!; word !== 0; word &= word - 1) {
      const n = numbers[(i << 5) + 31 - Math.clz32(word & -word)]!;
      if (n >= end) return undefined;
      sizes[n]!++;
    }
  }
  return sizes;
}

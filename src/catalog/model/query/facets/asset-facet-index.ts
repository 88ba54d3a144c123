import type { Asset } from "#contract/asset.ts";
import type { AssetFacet } from "#contract/facets.ts";
import { type Bits, forEach, put } from "../arrays/bitset.ts";
import { Counted } from "../arrays/counted.ts";
import { Growing, type Numbers } from "../arrays/growing.ts";
import { ensure, type SnapshotReader, type SnapshotWriter } from "../arrays/snapshot.ts";
import { Combinations, type FacetDictionary } from "./combinations.ts";
import { type FacetIndex, isBetween, keptNumber } from "./facet-index.ts";

/** A facet of what records say: every row has a place in its columns. */
export class AssetFacetIndex implements FacetIndex {
  readonly #facet: AssetFacet;
  readonly #combinations: Combinations;
  readonly #combinationOfRow: Growing<Numbers>;
  readonly #numbers: Growing<Uint32Array<ArrayBuffer>> | undefined;

  constructor(
    facet: AssetFacet,
    from?: { reader: SnapshotReader; rows: number; dictionary: FacetDictionary },
  ) {
    this.#facet = facet;
    // A closed facet has few combinations: a byte a row, where there may be a million, tells them apart.
    const few = facet.closed !== undefined && (!facet.loose || facet.closed.length <= 8);
    const type = few ? Uint8Array : Uint32Array;
    this.#combinationOfRow = from?.reader.growing<Numbers>(type, from.rows) ?? new Growing<Numbers>(type);
    if (facet.number)
      this.#numbers = from?.reader.growing(Uint32Array, from.rows) ?? new Growing(Uint32Array);
    this.#combinations = new Combinations(from?.dictionary);
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
    this.#combinations.list[n]?.rows.add(row);
    this.#numbers?.set(row, keptNumber(this.#facet.number?.(asset)));
  }

  replace(row: number, asset: Asset): void {
    this.delete(row);
    this.add(row, asset);
  }

  delete(row: number): void {
    this.#combinations.list[this.#combinationOfRow.get(row)]?.rows.delete(row);
  }

  /** Takes in the rows, in ascending order, whose combinations a snapshot's column holds. */
  restore(rows: Bits): void {
    const numbers = this.#combinationOfRow.data;
    const { list } = this.#combinations;
    forEach(rows, (row) => {
      const combination = list[numbers[row]!];
      ensure(combination !== undefined, "a row has values that the dictionary lacks");
      combination.rows.add(row);
    });
  }

  valuesAt(row: number): string[] {
    const { list, values } = this.#combinations;
    return list[this.#combinationOfRow.get(row)]?.codes.map((code) => values[code] ?? "") ?? [];
  }

  uniteInto(target: Bits, value: string): void {
    this.#combinations.uniteInto(target, this.#combinations.having(value));
  }

  uniteMatching(target: Bits, part: string): void {
    this.#combinations.uniteInto(target, this.#combinations.matching(part));
  }

  uniteSome(target: Bits): void {
    this.#combinations.uniteInto(target, this.#combinations.some());
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
    return within instanceof Counted ? this.#countCombinations(within).slice() : this.#combinations.sizes();
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
    const { list } = this.#combinations;
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
}

import type { MarkFacet } from "#contract/facets.ts";
import { type Marks, noMarks } from "#contract/marks.ts";
import { type Bits, Bitset } from "../arrays/bitset.ts";
import type { Counted } from "../arrays/counted.ts";
import { Growing } from "../arrays/growing.ts";
import { ensure, type SnapshotReader, type SnapshotWriter } from "../arrays/snapshot.ts";
import { Combinations, type FacetDictionary } from "./combinations.ts";
import { type FacetIndex, isBetween, keptNumber } from "./facet-index.ts";

/** What a snapshot holds of a facet of marks beside its rows. */
export interface MarkFacetDictionary extends FacetDictionary {
  /** By combination, as `keptNumber` gives them. */
  numbers: number[];
}

/** The combination of what nobody has marked. Its rows are in no set: they are those that are in no other. */
const usual = 0;

/** Combinations up to which counting goes through their sets: bits are met 32 rows at a time. */
const fewSets = 12;

/** A facet of what people have put on assets: it costs nothing for the rows that nobody has marked. */
export class MarkFacetIndex implements FacetIndex {
  readonly #facet: MarkFacet;
  readonly #combinations: Combinations;
  readonly #numbers: number[];
  /** 0 beyond its end. */
  readonly #combinationOfRow = new Growing(Uint32Array);
  /** Rows of another combination than the usual. */
  readonly #marked = new Bitset();
  #markedSize = 0;

  constructor(
    facet: MarkFacet,
    from?: { reader: SnapshotReader; rows: number; dictionary: MarkFacetDictionary },
  ) {
    this.#facet = facet;
    this.#combinations = new Combinations(from?.dictionary);
    this.#numbers = [...(from?.dictionary.numbers ?? [])];
    ensure(this.#numberOf(noMarks) === usual, "the values of what is not marked are missing");
    ensure(this.#numbers.length === this.#combinations.list.length, "numbers are missing");
    if (from) this.#restore(from.reader, from.rows);
  }

  get values(): readonly string[] {
    return this.#combinations.values;
  }

  save(writer: SnapshotWriter): MarkFacetDictionary {
    const rows = new Growing(Uint32Array);
    const numbers = new Growing(Uint32Array);
    for (let row = 0; row < this.#combinationOfRow.length; row++) {
      const n = this.#combinationOfRow.get(row);
      if (n === usual) continue;
      rows.push(row);
      numbers.push(n);
    }
    writer.growing(rows);
    writer.growing(numbers);
    return { ...this.#combinations.save(), numbers: [...this.#numbers] };
  }

  set(row: number, marks: Marks): void {
    this.#enter(row, this.#numberOf(marks));
  }

  uniteInto(target: Bits, value: string): void {
    this.#unite(target, this.#combinations.having(value));
  }

  uniteMatching(target: Bits, part: string): void {
    this.#unite(target, this.#combinations.matching(part));
  }

  uniteSome(target: Bits): void {
    this.#unite(target, this.#combinations.some());
  }

  uniteBetween(target: Bits, _scope: Bits, from: number, to: number): void {
    this.#unite(
      target,
      this.#numbers.flatMap((kept, n) => (isBetween(kept, from, to) ? [n] : [])),
    );
  }

  counts(base: Counted): Uint32Array {
    const counts = this.#countMarked(base);
    let marked = 0;
    for (let n = 1; n < counts.length; n++) marked += counts[n]!;
    counts[usual] = base.size - marked;
    return this.#combinations.perValue(counts);
  }

  /** How many rows of `base` have each combination but the usual. */
  #countMarked(base: Counted): Uint32Array {
    const { list } = this.#combinations;
    const counts = new Uint32Array(list.length);
    if (this.#markedSize === 0) return counts;
    const { data, length } = this.#combinationOfRow;
    if (base.size * 2 < base.bits.length * Math.min(list.length, 8)) {
      for (const row of base.rows) if (row < length) counts[data[row]!]!++;
    } else if (list.length <= fewSets) {
      for (let n = 1; n < list.length; n++) counts[n] = list[n]!.rows.countIn(base.bits);
    } else {
      const marked = this.#marked.bits;
      const words = Math.min(base.bits.length, marked.length);
      for (let i = 0; i < words; i++)
        for (let word = base.bits[i]! & marked[i]!; word !== 0; word &= word - 1)
          counts[data[(i << 5) + 31 - Math.clz32(word & -word)]!]!++;
    }
    return counts;
  }

  #unite(target: Bits, numbers: readonly number[]): void {
    if (!numbers.includes(usual)) {
      this.#combinations.uniteInto(target, numbers);
      return;
    }
    const wanted = new Set(numbers);
    const others = new Uint32Array(target.length);
    for (const [n, { rows }] of this.#combinations.list.entries()) if (!wanted.has(n)) rows.uniteInto(others);
    for (let i = 0; i < target.length; i++) target[i]! |= ~others[i]!;
  }

  #enter(row: number, n: number): void {
    const { list } = this.#combinations;
    const before = this.#combinationOfRow.get(row);
    if (n === before) return;
    if (before !== usual) list[before]?.rows.delete(row);
    if (n !== usual) list[n]?.rows.add(row);
    this.#markedSize += Number(n !== usual) - Number(before !== usual);
    this.#marked.assign(row, n !== usual);
    this.#combinationOfRow.set(row, n);
  }

  #numberOf(marks: Marks): number {
    const n = this.#combinations.numberOf(this.#facet.values(marks));
    this.#numbers[n] ??= keptNumber(this.#facet.number?.(marks));
    return n;
  }

  #restore(reader: SnapshotReader, size: number): void {
    const rows = reader.array(Uint32Array);
    const numbers = reader.array(Uint32Array, rows.length);
    for (let i = 0; i < rows.length; i++) {
      const [row, n] = [rows[i]!, numbers[i]!];
      ensure(row < size && (i === 0 || row > rows[i - 1]!), "a marked row is damaged");
      ensure(n !== usual && n in this.#combinations.list, "a row has marks that the dictionary lacks");
      this.#enter(row, n);
    }
  }
}

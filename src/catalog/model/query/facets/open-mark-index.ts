import type { MarkFacet } from "#contract/facets.ts";
import type { Marks } from "#contract/marks.ts";
import { type Bits, forEach, wordsFor } from "../arrays/bitset.ts";
import type { Counted } from "../arrays/counted.ts";
import { Growing } from "../arrays/growing.ts";
import { RowSet } from "../arrays/row-set.ts";
import { ensure, type SnapshotReader, type SnapshotWriter } from "../arrays/snapshot.ts";
import { Combinations, type FacetDictionary } from "./combinations.ts";
import type { FacetIndex } from "./facet-index.ts";
import type { MarkedRows } from "./marked-rows.ts";
import { RowNumbers } from "./row-numbers.ts";

/** The combination of no value, as of what nobody has marked. Its rows are in no set: they are those that are in no other. */
const usual = 0;

/** A value that stands in more combinations than this has its rows gathered when it is asked for. */
const scattered = 16;

/** A facet of marks whose values people make up: it costs nothing for the rows that have none. */
export class OpenMarkIndex implements FacetIndex {
  readonly #facet: MarkFacet;
  readonly #combinations: Combinations;
  /** The combination of each row. */
  readonly #numbers: RowNumbers;
  /** By code the rows of values that have been asked for, in step from then on: a common tag is in a thousand combinations. */
  readonly #gathered = new Map<number, RowSet>();

  constructor(
    facet: MarkFacet,
    marked: MarkedRows,
    from?: { reader: SnapshotReader; rows: number; dictionary: FacetDictionary },
  ) {
    this.#facet = facet;
    this.#combinations = new Combinations(from?.dictionary);
    this.#numbers = new RowNumbers(new Growing(Uint32Array), marked, this.#combinations);
    ensure(this.#combinations.numberOf([]) === usual, "what is not marked is missing");
    if (from) this.#restore(from.reader, from.rows);
  }

  get values(): readonly string[] {
    return this.#combinations.values;
  }

  save(writer: SnapshotWriter): FacetDictionary {
    const rows = new Growing(Uint32Array);
    const numbers = new Growing(Uint32Array);
    const { column } = this.#numbers;
    for (let row = 0; row < column.length; row++) {
      const n = column.get(row);
      if (n === usual) continue;
      rows.push(row);
      numbers.push(n);
    }
    writer.growing(rows);
    writer.growing(numbers);
    return this.#combinations.save();
  }

  set(row: number, marks: Marks): void {
    this.#enter(row, this.#combinations.numberOf(this.#facet.values(marks)));
  }

  uniteInto(target: Bits, value: string): void {
    const numbers = this.#combinations.having(value);
    if (numbers.length > scattered) this.#rowsOf(this.values.indexOf(value), numbers).uniteInto(target);
    else this.#combinations.uniteInto(target, numbers);
  }

  uniteMatching(target: Bits, part: string): void {
    this.#unite(target, this.#combinations.matching(part));
  }

  uniteSome(target: Bits): void {
    this.#unite(target, this.#combinations.some());
  }

  /** Words have no numbers. */
  uniteBetween(): void {}

  counts(base: Counted): Uint32Array {
    return this.#numbers.counts(base, this.values.length);
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

  #rowsOf(code: number, numbers: readonly number[]): RowSet {
    const known = this.#gathered.get(code);
    if (known) return known;
    const bits = new Uint32Array(wordsFor(this.#numbers.column.length));
    this.#combinations.uniteInto(bits, numbers);
    const rows = new RowSet();
    forEach(bits, (row) => rows.add(row));
    this.#gathered.set(code, rows);
    return rows;
  }

  #enter(row: number, n: number): void {
    const { list } = this.#combinations;
    const before = this.#numbers.column.get(row);
    if (n === before) return;
    if (this.#gathered.size > 0) {
      for (const code of list[before]?.codes ?? []) this.#gathered.get(code)?.delete(row);
      for (const code of list[n]?.codes ?? []) this.#gathered.get(code)?.add(row);
    }
    if (before !== usual) list[before]?.rows.delete(row);
    if (n !== usual) list[n]?.rows.add(row);
    this.#numbers.set(row, n);
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

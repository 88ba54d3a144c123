import type { Counted } from "../arrays/counted.ts";
import { Growing, type Numbers } from "../arrays/growing.ts";
import type { RowSet } from "../arrays/row-set.ts";

/** What each number stands for, one after the other; what n stands for begins at `starts` n and ends at the next. */
interface Meanings {
  codes: Growing<Uint32Array<ArrayBuffer>>;
  starts: Growing<Uint32Array<ArrayBuffer>>;
}

/**
 * A whole number for each row that somebody has marked, and how many rows of a set have each number, or each of the codes
 * that numbers stand for. Only marked rows are looked at: the set's own, or those that it lacks where these are fewer.
 */
export class RowNumbers {
  /** By row; 0 beyond its end, and for what nobody has marked. */
  readonly column: Growing<Numbers>;
  readonly #marked: RowSet;
  readonly #meanings: Meanings | undefined;
  /** How many rows have each code. */
  readonly #sizes = new Growing(Uint32Array);

  /**
   * All rows of a number but 0 are `marked`, which are kept as bits. What a column holds already must be told by `restore`.
   * Without meanings a number stands for itself, and 0 for nothing.
   */
  constructor(column: Growing<Numbers>, marked: RowSet, meanings?: Meanings) {
    this.column = column;
    this.#marked = marked;
    this.#meanings = meanings;
  }

  set(row: number, number: number): void {
    const before = this.column.get(row);
    if (number === before) return;
    this.column.set(row, number);
    this.#add(before, -1);
    this.#add(number, 1);
  }

  /** Takes in a number that the column holds already. */
  restore(row: number): void {
    this.#add(this.column.get(row), 1);
  }

  /** By code, each below `end`, how many rows of `base` have it. */
  counts(base: Counted, end: number): Uint32Array {
    return base.once(this, () => {
      const counts = new Uint32Array(end);
      const part = base.part(this.#marked);
      if (part.most) {
        counts.set(this.#sizes.data.subarray(0, this.#sizes.length));
        this.#addRows(part.missing, -1, counts);
      } else this.#addRows(part.rows, 1, counts);
      return counts;
    });
  }

  #addRows(rows: Uint32Array, by: number, counts: Uint32Array): void {
    const { data } = this.column;
    if (this.#meanings) addMeanings(rows, data, this.#meanings, by, counts);
    else addNumbers(rows, data, by, counts);
  }

  #add(number: number, change: number): void {
    const sizes = this.#sizes;
    if (!this.#meanings) {
      if (number > 0) sizes.set(number, sizes.get(number) + change);
      return;
    }
    const { starts, codes } = this.#meanings;
    for (let i = starts.get(number); i < starts.get(number + 1); i++) {
      const code = codes.get(i);
      sizes.set(code, sizes.get(code) + change);
    }
  }
}

// Functions of their own, each of which meets arrays of one type: a loop that has met several takes three times as long.

function addNumbers(rows: Uint32Array, numbers: Numbers, by: number, counts: Uint32Array): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (row < numbers.length) counts[numbers[row]!]! += by;
  }
}

function addMeanings(
  rows: Uint32Array,
  numbers: Numbers,
  meanings: Meanings,
  by: number,
  counts: Uint32Array,
): void {
  const codes = meanings.codes.data;
  const starts = meanings.starts.data;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const number = row < numbers.length ? numbers[row]! : 0;
    if (number > 0) for (let at = starts[number]!; at < starts[number + 1]!; at++) counts[codes[at]!]! += by;
  }
}

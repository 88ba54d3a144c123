import type { Counted } from "../arrays/counted.ts";
import { Growing, type Numbers } from "../arrays/growing.ts";

/** What each number stands for, one after the other; what n stands for begins at `starts` n and ends at the next. */
interface Meanings {
  codes: Growing<Uint32Array<ArrayBuffer>>;
  starts: Growing<Uint32Array<ArrayBuffer>>;
}

/**
 * A whole number for each row, 0 for most of them, and how many rows of a set have each number but 0, or each of the
 * codes that numbers stand for: found by looking at all rows that have some, or at the set's own where these are few.
 */
export class RowNumbers {
  /** By row; 0 beyond its end. */
  readonly column: Growing<Numbers>;
  readonly #meanings: Meanings | undefined;
  /** How many rows have each code, and the sum of that. */
  readonly #sizes = new Growing(Uint32Array);
  #size = 0;
  /** The rows of the first code, then those of the next and so on: gathered when they are next counted. */
  #gathered: Uint32Array | undefined;

  /** What a column holds already must be told by `restore`. Without meanings a number stands for itself, and 0 for nothing. */
  constructor(column: Growing<Numbers>, meanings?: Meanings) {
    this.column = column;
    this.#meanings = meanings;
  }

  set(row: number, number: number): void {
    const before = this.column.get(row);
    if (number === before) return;
    this.column.set(row, number);
    this.#forEachCode(before, (code) => this.#add(code, -1));
    this.#forEachCode(number, (code) => this.#add(code, 1));
  }

  /** Takes in a number that the column holds already. */
  restore(row: number): void {
    this.#forEachCode(this.column.get(row), (code) => this.#add(code, 1));
  }

  /** By code, each below `end`, how many rows of `base` have it. Rows that are gone must have 0. */
  counts(base: Counted, end: number): Uint32Array {
    return base.once(this, () => {
      const counts = new Uint32Array(end);
      // What is gathered is read in its order: a row of the set, wherever that lies, takes as long as several of it.
      if (base.toRead * (this.#meanings ? 12 : 4) < this.#size) this.#addRows(base.rows, counts);
      else if (this.#size > 0) this.#addGathered(base.bits, counts);
      return counts;
    });
  }

  #addRows(rows: Uint32Array, counts: Uint32Array): void {
    const { data } = this.column;
    if (this.#meanings) addMeanings(rows, data, this.#meanings, counts);
    else addNumbers(rows, data, counts);
  }

  #addGathered(bits: Uint32Array, counts: Uint32Array): void {
    this.#gathered ??= this.#gather();
    const rows = this.#gathered;
    const sizes = this.#sizes.data;
    for (let code = 0, i = 0; i < rows.length; code++) {
      let count = 0;
      for (const end = i + sizes[code]!; i < end; i++) {
        const row = rows[i]!;
        count += (bits[row >>> 5]! >>> (row & 31)) & 1;
      }
      counts[code] = count;
    }
  }

  #gather(): Uint32Array {
    const { data, length } = this.column;
    const rows = new Uint32Array(this.#size);
    const next = new Uint32Array(this.#sizes.length + 1);
    for (let code = 0; code < this.#sizes.length; code++)
      next[code + 1] = next[code]! + this.#sizes.get(code);
    for (let row = 0; row < length; row++) {
      if (data[row] === 0) continue;
      this.#forEachCode(data[row]!, (code) => {
        rows[next[code]!++] = row;
      });
    }
    return rows;
  }

  #forEachCode(number: number, each: (code: number) => void): void {
    if (!this.#meanings) {
      if (number > 0) each(number);
      return;
    }
    const { starts, codes } = this.#meanings;
    for (let i = starts.get(number); i < starts.get(number + 1); i++) each(codes.get(i));
  }

  #add(code: number, change: number): void {
    this.#sizes.set(code, this.#sizes.get(code) + change);
    this.#size += change;
    this.#gathered = undefined;
  }
}

// Functions of their own, each of which meets arrays of one type: a loop that has met several takes three times as long.

function addNumbers(rows: Uint32Array, numbers: Numbers, counts: Uint32Array): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (row < numbers.length) counts[numbers[row]!]!++;
  }
}

function addMeanings(rows: Uint32Array, numbers: Numbers, meanings: Meanings, counts: Uint32Array): void {
  const codes = meanings.codes.data;
  const starts = meanings.starts.data;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const number = row < numbers.length ? numbers[row]! : 0;
    if (number > 0) for (let at = starts[number]!; at < starts[number + 1]!; at++) counts[codes[at]!]!++;
  }
}

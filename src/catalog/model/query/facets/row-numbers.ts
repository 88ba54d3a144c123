import type { Counted } from "../arrays/counted.ts";
import { Growing, type Numbers } from "../arrays/growing.ts";
import type { MarkedRows } from "./marked-rows.ts";

/** What each number stands for, one after the other; what n stands for begins at `starts` n and ends at the next. */
interface Meanings {
  codes: Growing<Uint32Array<ArrayBuffer>>;
  starts: Growing<Uint32Array<ArrayBuffer>>;
}

/** So many codes of a number lie in its line. */
const lineLength = 4;
/** Begins the line of a number that has more, or one that no line can hold. */
const noLine = 0xffff;

/**
 * A whole number for each row, 0 for all that are not marked, and how many rows of a set have each number but 0, or each
 * of the codes that numbers stand for.
 */
export class RowNumbers {
  /** By row; 0 beyond its end. */
  readonly column: Growing<Numbers>;
  readonly #marked: MarkedRows;
  readonly #meanings: Meanings | undefined;
  /** How many rows have each code. */
  readonly #sizes = new Growing(Uint32Array);
  /** Where the codes of each number are counted: see `countLines`. */
  readonly #lines = new Growing(Uint16Array);

  /** What a column holds already must be told by `restore`. Without meanings a number stands for itself, and 0 for nothing. */
  constructor(column: Growing<Numbers>, marked: MarkedRows, meanings?: Meanings) {
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

  /** By code, each below `end`, how many rows of `base` have it. Rows that are gone must have 0. */
  counts(base: Counted, end: number): Uint32Array {
    return base.once(this, () => {
      const { rows, lacks } = this.#marked.fewerOf(base);
      const counts = this.#countIn(rows, end);
      const sizes = this.#sizes.data;
      if (lacks) for (let code = 0; code < end; code++) counts[code] = (sizes[code] ?? 0) - counts[code]!;
      return counts;
    });
  }

  #countIn(rows: Uint32Array, end: number): Uint32Array {
    // A marked row may have nothing of what is counted here, and lie beyond the column's end.
    if (rows.length > 0) this.column.reserve(rows[rows.length - 1]! + 1);
    const numbers = this.column.data;
    if (this.#meanings) return countLines(rows, numbers, this.#linesOf(this.#meanings), end, this.#meanings);
    const counts = new Uint32Array(end);
    addNumbers(rows, numbers, counts);
    return counts;
  }

  /** What a number stands for never changes, so that a line is written once. */
  #linesOf({ codes, starts }: Meanings): Uint16Array {
    const lines = this.#lines;
    for (let n = lines.length / lineLength; n + 1 < starts.length; n++) {
      const line = Array.from(
        { length: starts.get(n + 1) - starts.get(n) },
        (_, i) => codes.get(starts.get(n) + i) + lineLength,
      );
      const fits = line.length <= lineLength && line.every((place) => place < noLine);
      for (let i = 0; i < lineLength; i++) lines.push(fits ? (line[i] ?? i) : noLine);
    }
    return lines.data;
  }

  #add(number: number, change: number): void {
    const sizes = this.#sizes;
    if (this.#meanings)
      forEachCode(number, this.#meanings, (code) => sizes.set(code, sizes.get(code) + change));
    else if (number > 0) sizes.set(number, sizes.get(number) + change);
  }
}

function forEachCode(number: number, { starts, codes }: Meanings, each: (code: number) => void): void {
  for (let i = starts.get(number); i < starts.get(number + 1); i++) each(codes.get(i));
}

// Functions of their own, each of which meets arrays of one type: a loop that has met several takes three times as long.

function addNumbers(rows: Uint32Array, numbers: Numbers, counts: Uint32Array): void {
  for (let i = 0; i < rows.length; i++) counts[numbers[rows[i]!]!]!++;
}

/**
 * Counts all places of each row's line. Those that stand for no code are the first ones, which are thrown away: to ask how
 * many codes a row has takes longer, for no branch predictor can guess it.
 */
function countLines(
  rows: Uint32Array,
  numbers: Numbers,
  lines: Uint16Array,
  end: number,
  meanings: Meanings,
): Uint32Array {
  const places = new Uint32Array(lineLength + end);
  for (let i = 0; i < rows.length; i++) {
    const number = numbers[rows[i]!]!;
    const at = number * lineLength;
    if (lines[at] === noLine) {
      forEachCode(number, meanings, (code) => places[code + lineLength]!++);
      continue;
    }
    places[lines[at]!]!++;
    places[lines[at + 1]!]!++;
    places[lines[at + 2]!]!++;
    places[lines[at + 3]!]!++;
  }
  return places.subarray(lineLength);
}

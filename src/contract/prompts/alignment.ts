import { anchors } from "./anchors.ts";
import { Grid } from "./grid.ts";
import { traceMatches } from "./matches.ts";

/** What matching a token is worth; a run of differences costs `gap`. */
export const worth = { word: 5, separator: 4, sign: 1 };

/** Above so many cells, runs that occur once in each text are set aside first: what lies between them is small. */
const manyCells = 12_000;

/**
 * More cells than this are not compared: a text of 5,000 signs, none of them a letter, against another such is below it.
 * At about 10 ns and one byte a cell it bounds what hostile texts cost.
 */
const mostCells = 32_000_000;

/**
 * Aligns two texts by their tokens, each token a number: for every token of `before` the one of `after` that it is, or
 * -1. Pairs are in order. Their worth less the cost of the gaps between them is the greatest there is (Gotoh's
 * alignment with affine gaps), after what both begin and end with is set aside. `worths` is of the tokens of `before`. Parts
 * of more than `most` cells have no pairs.
 */
export function align(
  before: Uint32Array,
  after: Uint32Array,
  worths: Uint8Array,
  most = mostCells,
): Int32Array {
  const pairs = new Int32Array(before.length).fill(-1);
  alignRange({ before, after, worths, pairs, most }, 0, before.length, 0, after.length);
  return pairs;
}

interface Texts {
  before: Uint32Array;
  after: Uint32Array;
  worths: Uint8Array;
  pairs: Int32Array;
  most: number;
}

function alignRange(texts: Texts, from: number, to: number, fromAfter: number, toAfter: number): void {
  const { before, after, worths, pairs } = texts;
  while (from < to && fromAfter < toAfter && before[from] === after[fromAfter]) pairs[from++] = fromAfter++;
  while (from < to && fromAfter < toAfter && before[to - 1] === after[toAfter - 1]) pairs[--to] = --toAfter;
  const cells = (to - from) * (toAfter - fromAfter);
  if (cells === 0) return;
  const rows = before.subarray(from, to);
  const columns = after.subarray(fromAfter, toAfter);
  const fixed = cells > manyCells ? anchors(rows, columns) : [];
  if (fixed.length > 0) {
    let done = from;
    let doneAfter = fromAfter;
    for (let i = 0; i < fixed.length; i += 2) {
      const [row, column] = [fixed[i]!, fixed[i + 1]!];
      pairs[from + row] = fromAfter + column;
      alignRange(texts, done, from + row, doneAfter, fromAfter + column);
      done = from + row + 1;
      doneAfter = fromAfter + column + 1;
    }
    alignRange(texts, done, to, doneAfter, toAfter);
  } else if (cells <= texts.most) {
    const tell = (row: number, column: number) => {
      pairs[from + row] = fromAfter + column;
    };
    const own = worths.subarray(from);
    if (!traceMatches(rows, columns, own, tell)) new Grid(rows, columns, own).trace(tell);
  }
}

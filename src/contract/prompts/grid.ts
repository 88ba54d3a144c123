import { gap } from "./matches.ts";

/** The memory of a grid of so many cells is kept for the next one. */
const usualCells = 12_000;

/** Memory that one alignment after the other is worked out in: to make it anew would cost more than most of them. */
let stepRoom = new Uint8Array(usualCells);
let rowRoom = new Int32Array(2 * 1024);

function roomFor(rows: number, columns: number) {
  const cells = (rows + 1) * (columns + 1);
  // What one hostile text needed is not kept for ever.
  if (cells > stepRoom.length) {
    if (cells > 1_000_000) return { steps: new Uint8Array(cells), line: new Int32Array(2 * (columns + 1)) };
    stepRoom = new Uint8Array(cells);
  }
  if (2 * (columns + 1) > rowRoom.length) rowRoom = new Int32Array(2 * (columns + 1));
  return { steps: stepRoom, line: rowRoom };
}

// How a cell was come to, as bits: into a pair out of a gap; into a gap from the left, not from above; within a gap.
const pairAfterGap = 1;
const fromLeft = 2;
const withinGap = 4;

const never = -0x40000000;

/**
 * Every beginning of the one text against every beginning of the other, neither empty: the best way through by looking at all
 * pairs of places (Gotoh), where too many of them are equal for `traceMatches`. `worths` is of the tokens of `rows`.
 */
export class Grid {
  readonly #rows: Uint32Array;
  readonly #columns: Uint32Array;
  readonly #steps: Uint8Array;
  /** The best that ends in a pair, and in a gap, for one row of cells: each row is written over the one above it. */
  readonly #paired: Int32Array;
  readonly #gapped: Int32Array;

  constructor(rows: Uint32Array, columns: Uint32Array, worths: Uint8Array) {
    const width = columns.length + 1;
    const { steps, line } = roomFor(rows.length, columns.length);
    this.#rows = rows;
    this.#columns = columns;
    this.#steps = steps;
    this.#paired = line.subarray(0, width).fill(never);
    this.#gapped = line.subarray(width, 2 * width).fill(-gap);
    this.#paired[0] = 0;
    this.#gapped[0] = never;
    this.#steps.fill(fromLeft | withinGap, 1, width);
    this.#steps[1] = fromLeft;
    for (let row = 1; row <= rows.length; row++) this.#fill(row, worths[row - 1]!);
  }

  #fill(row: number, value: number): void {
    // What is read of the instance, or of an array again, is most of the time that a cell takes.
    const paired = this.#paired;
    const gapped = this.#gapped;
    const columns = this.#columns;
    const steps = this.#steps;
    const token = this.#rows[row - 1]!;
    let cell = row * paired.length;
    let diagonalPaired = paired[0]!;
    let diagonalGapped = gapped[0]!;
    let leftPaired = never;
    let leftGapped = -gap;
    paired[0] = leftPaired;
    gapped[0] = leftGapped;
    steps[cell] = row > 1 ? withinGap : 0;
    for (let column = 1; column < paired.length; column++) {
      const abovePaired = paired[column]!;
      const aboveGapped = gapped[column]!;
      const up = Math.max(abovePaired - gap, aboveGapped);
      const left = Math.max(leftPaired - gap, leftGapped);
      const best = Math.max(up, left);
      let step = left > up ? fromLeft : 0;
      // What has the gap's own worth was in it: to begin one costs.
      if ((left > up ? leftGapped : aboveGapped) === best) step |= withinGap;
      const afterGap = diagonalGapped > diagonalPaired;
      if (afterGap) step |= pairAfterGap;
      leftPaired =
        token === columns[column - 1] ? (afterGap ? diagonalGapped : diagonalPaired) + value : never;
      leftGapped = best;
      paired[column] = leftPaired;
      gapped[column] = leftGapped;
      steps[++cell] = step;
      diagonalPaired = abovePaired;
      diagonalGapped = aboveGapped;
    }
  }

  /** Tells the pairs of the best way through, from its end. */
  trace(tell: (row: number, column: number) => void): void {
    const width = this.#paired.length;
    let [row, column] = [this.#rows.length, this.#columns.length];
    let inGap = this.#gapped[column]! > this.#paired[column]!;
    while (row > 0 || column > 0) {
      const step = this.#steps[row * width + column]!;
      if (!inGap) {
        tell(--row, --column);
        inGap = (step & pairAfterGap) !== 0;
        continue;
      }
      if ((step & fromLeft) !== 0) column--;
      else row--;
      inGap = (step & withinGap) !== 0;
    }
  }
}

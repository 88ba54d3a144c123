import type { Row } from "#catalog/index.ts";

/** How a cell is being gone through: how many takes it has been turned on, and whether it goes on. */
export interface Turning {
  step: number;
  /** Whether the next take will be wanted. */
  going: boolean;
}

/** The cells of one row that are being gone through, by column; all others show their best take. */
export type Turnings = ReadonlyMap<number, Turning>;

/** A cell that shows its best take, and stays so. */
export const atRest: Turning = { step: 0, going: false };

/** Of a row at rest: the same for all of them, so that none is drawn anew for what happens in another. */
export const allAtRest: Turnings = new Map();

/** A cell, and by how many takes it has been turned on there. */
interface Turned {
  row: number;
  col: number;
  by: number;
}

/** What turns in a row: the cell that keys turn, if they have, and the one under the pointer. One cell may be both. */
export function turningsOf(row: number, byKeys: Turned, byPointer: Turned | undefined): Turnings {
  const turned = [
    ...(byKeys.row === row && byKeys.by !== 0 ? [byKeys] : []),
    ...(byPointer?.row === row ? [byPointer] : []),
  ];
  if (turned.length === 0) return allAtRest;
  const stepAt = (col: number) => turned.reduce((sum, at) => sum + (at.col === col ? at.by : 0), 0);
  return new Map(turned.map(({ col }) => [col, { step: stepAt(col), going: true }]));
}

/** The place of the take that a cell shows, among `count` of them, which follow each other in a circle. */
export const placeShown = (count: number, step: number): number => ((step % count) + count) % count;

/** The takes of a cell whose pictures are there: the one that is shown, then the next one where it will be wanted. */
export function takesThere(takes: Uint32Array, { step, going }: Turning): Row[] {
  const count = takes.length;
  if (count === 0) return [];
  const at = placeShown(count, step);
  const places = going && count > 1 ? [at, (at + 1) % count] : [at];
  return places.flatMap((place) => takes[place] ?? []);
}

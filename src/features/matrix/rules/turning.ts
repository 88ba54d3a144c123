import type { Row } from "#catalog/index.ts";

/** How a cell is being gone through: how many takes it has been turned on, and whether it goes on. */
export interface Turning {
  step: number;
  /** Whether the next take will be wanted. */
  going: boolean;
}

/** A cell that shows its best take, and stays so. */
export const atRest: Turning = { step: 0, going: false };

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

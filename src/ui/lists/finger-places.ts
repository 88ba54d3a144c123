/** What stands between two lines, in pixels from the top of the window. */
export interface Span {
  readonly top: number;
  readonly bottom: number;
}

/** How near to an end of what scrolls a finger makes it scroll, in pixels. */
const edge = 64;

/** How far it scrolls within a frame at most, in pixels. */
const fastest = 12;

/** The gap of a list that a finger is at, counted from 0 above the first: `items` are in their order. */
export const gapAt = (items: readonly Span[], y: number): number =>
  items.filter(({ top, bottom }) => (top + bottom) / 2 < y).length;

/** How far a finger near an end scrolls within a frame: the nearer, the further; up is less than 0. */
export function pullAt({ top, bottom }: Span, y: number): number {
  const deep = (distance: number) => Math.min(1, Math.max(0, (edge - distance) / edge));
  return Math.round(fastest * (deep(bottom - y) - deep(y - top)));
}

import type { Measures } from "./measures.ts";

/** Which cells are mounted: from the first up to before the last. */
export interface Window {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** What the frame shows, in pixels. */
export interface View {
  scrollTop: number;
  scrollLeft: number;
  clientHeight: number;
  clientWidth: number;
}

/** Cells beyond the edges that are mounted, so that pictures are there before they are seen, and how many change at once. */
interface Beyond {
  most: number;
  step: number;
}

/** One at a time: two rows in one frame take twice as long as one, and frames are short. */
const beyondRows: Beyond = { most: 3, step: 1 };
/** A column more is another one for every row: half as often. */
const beyondCols: Beyond = { most: 2, step: 2 };

export function windowOf(view: View, { head, top, cell }: Measures, rows: number, cols: number): Window {
  const first = (start: number, { most, step }: Beyond) =>
    Math.max(0, Math.floor(start / cell / step) * step - most);
  const last = (end: number, count: number, { most, step }: Beyond) =>
    Math.min(count, Math.ceil(end / cell / step) * step + most);
  return {
    top: first(view.scrollTop, beyondRows),
    bottom: last(view.scrollTop + view.clientHeight - top, rows, beyondRows),
    left: first(view.scrollLeft, beyondCols),
    right: last(view.scrollLeft + view.clientWidth - head, cols, beyondCols),
  };
}

export const sameWindow = (a: Window, b: Window): boolean =>
  a.top === b.top && a.bottom === b.bottom && a.left === b.left && a.right === b.right;

/** The numbers from a first to before a last one, with one more where it lies outside: what has the focus stays mounted. */
export function spanOf(first: number, last: number, also: number): number[] {
  const span = Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i);
  if (also < 0 || (also >= first && also < last)) return span;
  return also < first ? [also, ...span] : [...span, also];
}

/** How far the frame must scroll until a cell lies free of the first row and column; column -1 is the first one. */
export function revealed(view: View, at: { row: number; col: number }, { head, top, cell }: Measures) {
  const within = (start: number, position: number, room: number) =>
    Math.max(Math.min(start, position * cell), (position + 1) * cell - room);
  return {
    top: within(view.scrollTop, at.row, view.clientHeight - top),
    left: at.col < 0 ? view.scrollLeft : within(view.scrollLeft, at.col, view.clientWidth - head),
  };
}

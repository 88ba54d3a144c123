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

/** Cells beyond the edges, so that pictures are there before they are seen. They change two at a time: half as often. */
const beyond = 2;

export function windowOf(view: View, { head, top, cell }: Measures, rows: number, cols: number): Window {
  const first = (start: number) => Math.max(0, Math.floor(start / cell / beyond) * beyond - beyond);
  const last = (end: number, count: number) =>
    Math.min(count, Math.ceil(end / cell / beyond) * beyond + beyond);
  return {
    top: first(view.scrollTop),
    bottom: last(view.scrollTop + view.clientHeight - top, rows),
    left: first(view.scrollLeft),
    right: last(view.scrollLeft + view.clientWidth - head, cols),
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

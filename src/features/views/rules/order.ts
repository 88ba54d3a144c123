import type { SavedView, ViewChange } from "./saved-view.ts";

/** In the order of the list. Two browsers may have chosen the same number: then by name, and for good by id. */
export function inOrder(views: readonly SavedView[]): SavedView[] {
  const rank = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return views.toSorted((a, b) => a.order - b.order || rank(a.name, b.name) || rank(a.id, b.id));
}

/** A number behind all others: for a new view. */
export const orderAtEnd = (views: readonly SavedView[]): number =>
  views.reduce((last, { order }) => Math.max(last, Math.floor(order)), 0) + 1;

/**
 * What has to change for a view to stand at a place among all, counted from 0 and without itself: its own number, and
 * all others' too where no number lies between its neighbours'. Nothing where it stands there already.
 */
export function moveTo(views: readonly SavedView[], id: string, place: number): ViewChange[] {
  const sorted = inOrder(views);
  const from = sorted.findIndex((view) => view.id === id);
  const view = sorted[from];
  const to = Math.min(Math.max(0, place), sorted.length - 1);
  if (!view || from === to) return [];
  const others = sorted.toSpliced(from, 1);
  const before = others[to - 1]?.order;
  const after = others[to]?.order;
  const between =
    before === undefined ? (after ?? 0) - 1 : after === undefined ? before + 1 : (before + after) / 2;
  const fits = (before === undefined || before < between) && (after === undefined || between < after);
  if (fits && Number.isFinite(between)) return [{ id, change: { order: between } }];
  return others
    .toSpliced(to, 0, view)
    .flatMap(({ id, order }, i) => (order === i + 1 ? [] : [{ id, change: { order: i + 1 } }]));
}

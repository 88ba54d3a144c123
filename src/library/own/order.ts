/** One of a list whose order a person chooses. */
interface Ordered {
  readonly id: string;
  /** Its place among the others: any number, smaller ones first. */
  readonly order: number;
}

/** In the order of the list. Two browsers may have chosen the same number: then by id. */
export const inOrder = <T extends Ordered>(things: readonly T[]): T[] =>
  things.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

/** A number behind all others: for a new one. */
export const orderAtEnd = (things: readonly Ordered[]): number =>
  things.reduce((last, { order }) => Math.max(last, Math.floor(order)), 0) + 1;

/**
 * What has to change for one to stand at a place among all, counted from 0 and without itself: its own number, and all
 * others' too where no number lies between its neighbours'. Nothing where it stands there already.
 */
export function moveTo(
  things: readonly Ordered[],
  id: string,
  place: number,
): { id: string; change: { order: number } }[] {
  const sorted = inOrder(things);
  const from = sorted.findIndex((thing) => thing.id === id);
  const thing = sorted[from];
  const to = Math.min(Math.max(0, place), sorted.length - 1);
  if (!thing || from === to) return [];
  const others = sorted.toSpliced(from, 1);
  const before = others[to - 1]?.order;
  const after = others[to]?.order;
  const between =
    before === undefined ? (after ?? 0) - 1 : after === undefined ? before + 1 : (before + after) / 2;
  const fits = (before === undefined || before < between) && (after === undefined || between < after);
  if (fits && Number.isFinite(between)) return [{ id, change: { order: between } }];
  return others
    .toSpliced(to, 0, thing)
    .flatMap(({ id, order }, i) => (order === i + 1 ? [] : [{ id, change: { order: i + 1 } }]));
}

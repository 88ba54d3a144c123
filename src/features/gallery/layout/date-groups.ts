import { partitionPoint } from "#shared/binary-search.ts";
import { localSpan } from "./date-span.ts";
import type { Grouping } from "./sheet-layout.ts";

/** How many of the first items decide the grouping: the first pages, so that older ones never regroup what is shown. */
const judged = 500;

/**
 * By day where a day fills at least a line and a half on average, else by month. `created` (milliseconds) is sorted,
 * either way.
 */
export function chooseGrouping(created: Float64Array, perLine: number): Exclude<Grouping, "none"> {
  const head = created.subarray(0, judged);
  const days = dateGroups(head, "day").length;
  return head.length / days >= perLine * 1.5 ? "day" : "month";
}

/**
 * The first item of each local day or month. Costs a `Date` or two a group and a search in the sorted dates, nothing
 * an item.
 */
export function dateGroups(created: Float64Array, unit: Exclude<Grouping, "none">): Uint32Array {
  const starts: number[] = [];
  const descending = (created[0] ?? 0) >= (created[created.length - 1] ?? 0);
  for (let i = 0; i < created.length; ) {
    starts.push(i);
    const [from, to] = localSpan(created[i]!, unit);
    i = descending ? search(created, i + 1, (ms) => ms < from) : search(created, i + 1, (ms) => ms >= to);
  }
  return Uint32Array.from(starts);
}

/** The first index from `start` on for which `beyond` holds, by doubling steps and then halving them. */
function search(values: Float64Array, start: number, beyond: (value: number) => boolean): number {
  let low = start;
  let step = 1;
  while (low + step < values.length && !beyond(values[low + step]!)) {
    low += step;
    step *= 2;
  }
  return partitionPoint(Math.min(low + step, values.length), (at) => beyond(values[at]!), low);
}

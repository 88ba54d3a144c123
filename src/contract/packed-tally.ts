import { type ShownMarks, unpackMarks } from "./packed-marks.ts";

/** Marks as tiles show them, and how many assets have just these. */
export interface PackedCount extends ShownMarks {
  times: number;
}

/** How often each of the few that there can be is there: a hundred thousand are one pass. */
export function countPacked(packed: Iterable<number>): PackedCount[] {
  const times = new Map<number, number>();
  for (const one of packed) times.set(one, (times.get(one) ?? 0) + 1);
  return [...times].map(([one, times]) => ({ ...unpackMarks(one), times }));
}

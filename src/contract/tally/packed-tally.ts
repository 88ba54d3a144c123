import { packedEnd, type ShownMarks, unpackMarks } from "../packed-marks.ts";

/** Marks as tiles show them, and how many assets have just these. */
export interface PackedCount extends ShownMarks {
  times: number;
}

/** Counts packed marks: a hundred thousand are one pass over numbers. */
export class PackedCounter {
  readonly #times = new Uint32Array(packedEnd);

  add(packed: number): void {
    this.#times[packed] = (this.#times[packed] ?? 0) + 1;
  }

  /** Those that were added at all. */
  counts(): PackedCount[] {
    const counts: PackedCount[] = [];
    for (const [packed, times] of this.#times.entries())
      if (times > 0) counts.push({ ...unpackMarks(packed), times });
    return counts;
  }
}

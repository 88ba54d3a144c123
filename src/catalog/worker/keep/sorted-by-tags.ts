import { unpackMarks } from "#contract/packed-marks.ts";
import { type PackedCount, PackedCounter } from "#contract/packed-tally.ts";
import type { Row } from "../../catalog.ts";

/** Rows that have tags, and how many of the others have which marks. `marks` is parallel to `rows`. */
export function sortedByTags(
  rows: Uint32Array,
  marks: Uint16Array,
): { tagged: Uint32Array; plain: PackedCount[] } {
  const tagged: Row[] = [];
  const plain = new PackedCounter();
  for (const [i, row] of rows.entries()) {
    const packed = marks[i] ?? 0;
    if (unpackMarks(packed).hasTags) tagged.push(row);
    else plain.add(packed);
  }
  return { tagged: Uint32Array.from(tagged), plain: plain.counts() };
}

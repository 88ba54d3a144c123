import type { Marks } from "#contract/marks.ts";
import { unpackMarks } from "#contract/packed-marks.ts";
import { type MarkTally, tallyOf } from "#contract/tally/mark-tally.ts";
import { type PackedCount, PackedCounter } from "#contract/tally/packed-tally.ts";
import type { Row } from "../../catalog.ts";
import type { QueryEngine } from "../../model/query/query-engine.ts";

/** See `Catalog.tally`. Tags alone are to be looked up, by `lookUp`: of all else the engine has what a tile shows of it. */
export async function tallyOfRows(
  rows: ArrayLike<Row>,
  engine: QueryEngine,
  lookUp: (rows: Uint32Array) => Promise<Marks[]>,
): Promise<MarkTally> {
  const live = Uint32Array.from(rows).filter((row) => engine.locate(row));
  const { plain, tagged } = sortedByTags(live, engine.project(live).marks);
  return tallyOf([...plain, ...(await lookUp(tagged))]);
}

/** Rows that have tags, and how many of the others have which marks. `marks` is parallel to `rows`. */
function sortedByTags(rows: Uint32Array, marks: Uint16Array): { tagged: Uint32Array; plain: PackedCount[] } {
  const tagged: Row[] = [];
  const plain = new PackedCounter();
  for (const [i, row] of rows.entries()) {
    const packed = marks[i] ?? 0;
    if (unpackMarks(packed).hasTags) tagged.push(row);
    else plain.add(packed);
  }
  return { tagged: Uint32Array.from(tagged), plain: plain.counts() };
}

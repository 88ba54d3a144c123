import type { QueryResult } from "#catalog/index.ts";

/** The columns of a result. */
type Columns = Pick<QueryResult, "rows" | "aspects" | "created" | "videos" | "colours" | "marks">;

type Column = Uint32Array | Float32Array | Float64Array | Uint16Array | Uint8Array;

/** The columns with those of their items alone that stand at `places`, in the order of these. */
export function pickItems(columns: Columns, places: Uint32Array): Columns {
  const count = places.length;
  const of = <T extends Column>(values: T, into: T): T => {
    for (let at = 0; at < count; at++) into[at] = values[places[at] ?? 0] ?? 0;
    return into;
  };
  return {
    rows: of(columns.rows, new Uint32Array(count)),
    aspects: of(columns.aspects, new Float32Array(count)),
    created: of(columns.created, new Float64Array(count)),
    videos: of(columns.videos, new Uint8Array(count)),
    colours: of(columns.colours, new Uint32Array(count)),
    marks: of(columns.marks, new Uint16Array(count)),
  };
}

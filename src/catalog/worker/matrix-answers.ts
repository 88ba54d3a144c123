import type { Kind } from "#contract/asset.ts";
import type { AxisId, Sides } from "#contract/facets/matrix-axes.ts";
import { facetOf } from "#contract/facets.ts";
import { type AssetQuery, canonical, everything, withFilter } from "#contract/query.ts";
import type { Matrix, Row } from "../catalog.ts";
import { type Axis, axisOfNumbers, axisOfValues } from "../model/matrix/axis.ts";
import { makeMatrix } from "../model/matrix/make-matrix.ts";
import { worths } from "../model/prompts/worth.ts";
import type { QueryEngine } from "../model/query/query-engine.ts";
import type { Answers } from "./answers.ts";

/** What is hidden is there all the same: a cell that holds nothing else was tried. */
const withHidden = withFilter(everything, "hidden", { include: ["0", "1"], exclude: [] });

/** See `Catalog.matrix`. Its code comes when it is first asked for. */
export function matrixOf(
  engine: QueryEngine,
  answers: Answers,
  query: AssetQuery,
  sides: Sides,
  waived?: readonly Kind[],
): Matrix {
  const { version, pending, notice, ...found } = answers.rows(
    canonical({ ...query, sort: "newest" }),
    waived,
  );
  const made = makeMatrix({
    found,
    everything: answers.rows(withHidden, waived).rows,
    rows: axisOf(engine, sides.rows),
    cols: axisOf(engine, sides.cols),
    worths: worths.of,
    rankOf: (row) => engine.rank(row),
  });
  const videos = (rows: Uint32Array) =>
    Uint8Array.from(rows, (row: Row) => (engine.kind(row) === "video" ? 1 : 0));
  const kinds = { rowVideos: videos(made.rowNewest), colVideos: videos(made.colNewest) };
  return { version, pending, notice, ...made, ...kinds };
}

/** Prompts are numbered already; everything else is of a few values. */
const axisOf = (engine: QueryEngine, axis: AxisId): Axis =>
  axis === "prompt"
    ? axisOfNumbers(engine.prompts().ofRow)
    : axisOfValues((row) => engine.valuesAt(row, axis), facetOf(axis).closed);

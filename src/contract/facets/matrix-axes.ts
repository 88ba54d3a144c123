import { type FacetId, facetOf } from "../facets.ts";

/** What a matrix can have on a side. Each is a facet, so that a cell is a query. */
export const axes = [
  "prompt",
  "family",
  "model",
  "ratio",
  "style",
  "made",
  "length",
] as const satisfies readonly FacetId[];
export type AxisId = (typeof axes)[number];

/** What lies on the two sides of a matrix: never the same. */
export interface Sides {
  rows: AxisId;
  cols: AxisId;
}

/** What an axis is called: "Aspect ratio". */
export const axisNames = Object.fromEntries(axes.map((axis) => [axis, facetOf(axis).title])) as Record<
  AxisId,
  string
>;

const axisNamed = (name: string | null): AxisId | undefined => axes.find((axis) => axis === name);

/** Reads the sides from an address: "rows=model&cols=ratio". What is unknown, or twice the same, is the usual one. */
export function parseSides(params: URLSearchParams): Sides {
  const cols = axisNamed(params.get("cols"));
  const rows = axisNamed(params.get("rows")) ?? beside(cols);
  return { rows, cols: cols && cols !== rows ? cols : usualCols(rows) };
}

/** Writes the sides into an address; what it says without them is left out. */
export function writeSides({ rows, cols }: Sides, params: URLSearchParams): void {
  const isUsual = cols === usualCols(rows);
  if (rows !== beside(isUsual ? undefined : cols)) params.set("rows", rows);
  if (!isUsual) params.set("cols", cols);
}

/** The usual axis of the rows, beside columns that were asked for. */
const beside = (cols: AxisId | undefined): AxisId => (cols === "model" ? "family" : "model");

const usualCols = (rows: AxisId): AxisId => (rows === "ratio" ? "model" : "ratio");

/** The sides after one of them has been chosen; where it is the other one's, they change places. */
export const withSide = (sides: Sides, side: keyof Sides, axis: AxisId): Sides =>
  sides[side === "rows" ? "cols" : "rows"] === axis ? swapped(sides) : { ...sides, [side]: axis };

export const swapped = ({ rows, cols }: Sides): Sides => ({ rows: cols, cols: rows });

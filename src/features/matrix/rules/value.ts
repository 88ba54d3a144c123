import type { Matrix, Row } from "#catalog/index.ts";
import type { Asset } from "#contract/asset.ts";
import type { AxisId, Sides } from "#contract/facets/matrix-axes.ts";
import { brief } from "#ui/words/brief.ts";
import type { LabelOf } from "./labels.ts";

/** One value of a side. */
export interface Value {
  axis: AxisId;
  /** Its place on the side, from 0. */
  place: number;
  /** As the matrix has it. */
  value: string;
  /** As it is shown; a family by its newest prompt. */
  label: string;
  /** As it is said in a few words. */
  short: string;
}

/** Letters that tell one prompt from another. */
const length = 60;

/** Whether what a value says is in a record, since its filter has a name alone. */
export const isNamed = (axis: AxisId): boolean => axis === "prompt" || axis === "family";

/** The assets whose records say what the values at some places say; none where the matrix itself does. */
export function sayersOf(matrix: Matrix, side: keyof Sides, places: readonly number[]): Row[] {
  if (!isNamed(matrix.sides[side])) return [];
  const newest = side === "rows" ? matrix.rowNewest : matrix.colNewest;
  return places.flatMap((place) => newest[place] ?? []);
}

/** The value at a place of a side, as far as the records that are at hand tell. */
export function valueAt(
  matrix: Matrix,
  side: keyof Sides,
  place: number,
  labelOf: LabelOf,
  records: ReadonlyMap<Row, Asset>,
): Value {
  const axis = matrix.sides[side];
  const value = (side === "rows" ? matrix.rowValues : matrix.colValues)[place] ?? "";
  const [sayer] = sayersOf(matrix, side, [place]);
  const asset = sayer === undefined ? undefined : records.get(sayer);
  const label = isNamed(axis) ? (asset ? promptLabel(asset.prompt) : "") : labelOf(axis, value);
  return { axis, place, value, label, short: brief(label, length) || "…" };
}

/** What stands for a prompt, which may say nothing. */
export const promptLabel = (prompt: string): string => (prompt.trim() ? prompt : "A prompt without words");

import type { Matrix } from "#catalog/index.ts";
import type { AxisId, Sides } from "#contract/facets/matrix-axes.ts";
import { useRecord } from "#library/records/records.ts";
import { brief } from "#ui/words/brief.ts";
import type { LabelOf } from "./rules/labels.ts";

/** One value of a side. */
export interface Value {
  axis: AxisId;
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

/** The value of one place on a side. */
export function useValue(matrix: Matrix, side: keyof Sides, place: number, labelOf: LabelOf): Value {
  const axis = matrix.sides[side];
  const named = isNamed(axis);
  const newest = (side === "rows" ? matrix.rowNewest : matrix.colNewest)[place];
  const asset = useRecord(named ? newest : undefined);
  const value = (side === "rows" ? matrix.rowValues : matrix.colValues)[place] ?? "";
  const label = named ? (asset ? promptLabel(asset.prompt) : "") : labelOf(axis, value);
  return { axis, value, label, short: brief(label, length) || "…" };
}

/** What stands for a prompt, which may say nothing. */
export const promptLabel = (prompt: string): string => (prompt.trim() ? prompt : "A prompt without words");

import type { Matrix } from "#catalog/index.ts";
import type { AxisId, Sides } from "#contract/facets/matrix-axes.ts";
import { promptName } from "#contract/prompts/prompt-name.ts";
import { useRecord } from "#library/records/records.ts";
import { brief } from "#ui/words/brief.ts";

/** What a value of a facet is called: "No style" for "". */
export type LabelOf = (axis: AxisId, value: string) => string;

/** One value of a side. */
export interface Value {
  /** As a filter has it; undefined while its record is not at hand. */
  value: string | undefined;
  /** As it is shown. */
  label: string;
  /** As it is said in a few words. */
  short: string;
}

/** Letters that tell one prompt from another. */
const length = 60;

/** The value of one place on a side, by the record of an asset where it is a prompt. */
export function useValue(
  matrix: Matrix,
  sides: Sides,
  side: keyof Sides,
  place: number,
  labelOf: LabelOf,
): Value {
  const axis = sides[side];
  const isPrompt = axis === "prompt";
  const newest = (side === "rows" ? matrix.rowNewest : matrix.colNewest)[place];
  const asset = useRecord(isPrompt ? newest : undefined);
  if (isPrompt) {
    if (!asset) return { value: undefined, label: "", short: "a prompt" };
    const label = promptLabel(asset.prompt);
    return { value: promptName(asset.prompt), label, short: brief(label, length) };
  }
  const value = (side === "rows" ? matrix.rowValues : matrix.colValues)[place] ?? "";
  const label = labelOf(axis, value);
  return { value, label, short: brief(label, length) };
}

/** What stands for a prompt, which may say nothing. */
export const promptLabel = (prompt: string): string => (prompt.trim() ? prompt : "A prompt without words");

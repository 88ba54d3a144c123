import type { Matrix } from "#catalog/index.ts";
import { type AxisId, type FacetAxis, isSlot } from "#contract/facets/matrix-axes.ts";
import { tellApart } from "#ui/words/tell-apart.ts";

/** What a value of a facet is called: "No style" for "". */
export type FacetLabelOf = (axis: FacetAxis, value: string) => string;

/** What a value of any axis is called. */
export type LabelOf = (axis: AxisId, value: string) => string;

/** The same for the slots on the sides of a matrix: their values read beside each other. */
export function labelsIn({ sides, rowValues, colValues }: Matrix, labelOf: FacetLabelOf): LabelOf {
  const wordsOf = (values: readonly string[]) => {
    const words = tellApart(values);
    return new Map(values.map((value, i) => [value, words[i] ?? value]));
  };
  const rows = isSlot(sides.rows) ? wordsOf(rowValues) : undefined;
  const cols = isSlot(sides.cols) ? wordsOf(colValues) : undefined;
  return (axis, value) => {
    if (!isSlot(axis)) return labelOf(axis, value);
    return (axis === sides.rows ? rows : cols)?.get(value) ?? value;
  };
}

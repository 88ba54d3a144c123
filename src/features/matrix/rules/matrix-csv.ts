import type { Matrix, Row } from "#catalog/index.ts";
import type { Asset } from "#contract/asset.ts";
import { csvLine } from "#shared/files/csv.ts";
import { takesAt, whyEmpty } from "./read-cell.ts";

interface Written {
  matrix: Matrix;
  /** What the sides and their values are called. */
  rowTitle: string;
  colTitle: string;
  rowLabels: readonly string[];
  colLabels: readonly string[];
  /** The record of a take, where it could be read. */
  assetOf: (row: Row) => Asset | undefined;
}

/** A line for each cell, below a line of names: how many takes it has and which is the best, or why it has none. */
export function matrixCsv({ matrix, rowTitle, colTitle, rowLabels, colLabels, assetOf }: Written): string {
  const names = [rowTitle, colTitle, "Takes", "Best kind", "Best id", "Why none"];
  let text = csvLine(names);
  for (const [row, rowLabel] of rowLabels.entries())
    for (const [col, colLabel] of colLabels.entries()) {
      const takes = takesAt(matrix, row, col);
      const best = takes[0] === undefined ? undefined : assetOf(takes[0]);
      const why = takes.length === 0 ? whyEmpty(matrix, row, col) : "";
      text += csvLine([rowLabel, colLabel, String(takes.length), best?.kind ?? "", best?.id ?? "", why]);
    }
  return text;
}

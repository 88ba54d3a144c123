import type { Row } from "#catalog/index.ts";
import type { Asset } from "#contract/asset.ts";
import { type AxisId, isSlot } from "#contract/facets/matrix-axes.ts";
import type { FoundMatrix } from "#library/matrix.ts";
import { useReadRecords } from "#library/records/records.ts";
import { saveFile } from "#shared/files/save-file.ts";
import { blankWords } from "#ui/words/value-words.ts";
import type { FacetLabelOf } from "./rules/labels.ts";
import { matrixCsv } from "./rules/matrix-csv.ts";
import { isNamed, promptLabel } from "./rules/value.ts";
import type { Axes } from "./use-axes.ts";

/** Hands the matrix to the browser's downloads; undefined while there is none. */
export function useSaveCsv(
  answer: FoundMatrix["answer"],
  { titleOf }: Pick<Axes, "titleOf">,
  labelOf: FacetLabelOf,
): (() => Promise<void>) | undefined {
  const read = useReadRecords();
  if (!answer || answer.matrix.cellCols.length === 0) return undefined;
  const { matrix } = answer;
  const { sides } = matrix;
  return async () => {
    const best = Array.from(matrix.starts.subarray(0, -1), (start) => matrix.takes[start] ?? -1);
    const rows = [
      ...new Set([...best, ...named(sides.rows, matrix.rowNewest), ...named(sides.cols, matrix.colNewest)]),
    ];
    const records = new Map<Row, Asset | undefined>();
    for (const [i, record] of (await read(rows)).entries()) records.set(rows[i] ?? -1, record);
    const labels = (axis: AxisId, values: readonly string[], newest: Uint32Array) =>
      values.map((value, i) => {
        // A file has room for all of it.
        if (isSlot(axis)) return blankWords(value) ?? value;
        return isNamed(axis) ? promptLabel(records.get(newest[i] ?? -1)?.prompt ?? "") : labelOf(axis, value);
      });
    const text = matrixCsv({
      matrix,
      rowTitle: titleOf(sides.rows),
      colTitle: titleOf(sides.cols),
      rowLabels: labels(sides.rows, matrix.rowValues, matrix.rowNewest),
      colLabels: labels(sides.cols, matrix.colValues, matrix.colNewest),
      assetOf: (row) => records.get(row),
    });
    saveFile(`matrix-${sides.rows}-${sides.cols}.csv`, "text/csv", text);
  };
}

/** The assets whose records say what a side's values are. */
const named = (axis: AxisId, newest: Uint32Array): Iterable<Row> => (isNamed(axis) ? newest : []);

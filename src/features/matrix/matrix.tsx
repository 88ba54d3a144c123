import { isNarrowed } from "#contract/is-narrowed.ts";
import { writeQuery } from "#contract/query-params.ts";
import { useCoverage } from "#library/coverage.ts";
import type { FoundMatrix } from "#library/matrix.ts";
import { useStatusOf } from "#library/status.ts";
import { listPath } from "#shared/paths.ts";
import { MatrixGrid } from "./grid/matrix-grid.tsx";
import { EmptyMatrix, FailedMatrix, WaitingMatrix } from "./matrix-face.tsx";
import { cellQuery } from "./rules/cell-query.ts";
import { type FacetLabelOf, labelsIn } from "./rules/labels.ts";
import type { Axes } from "./use-axes.ts";

interface MatrixProps {
  found: FoundMatrix;
  axes: Axes;
  labelOf: FacetLabelOf;
  onClear: () => void;
}

/** Two properties of what a query finds as a table, to see what was tried, what came of it, and what was not. */
export function Matrix({ found: { answer, error, retry }, axes, labelOf, onClear }: MatrixProps) {
  const coverage = useCoverage("all");
  const ready = useStatusOf((status) => status.ready);
  if (error) return <FailedMatrix onRetry={retry} />;
  if (!answer || !ready) return <WaitingMatrix />;
  const { matrix, query } = answer;
  const { sides } = matrix;
  if (matrix.cellCols.length === 0)
    return (
      <EmptyMatrix asked={isNarrowed(query)} outside={matrix.outside} coverage={coverage} onClear={onClear} />
    );
  const question = JSON.stringify([query, sides]);
  return (
    <MatrixGrid
      // Another question is another grid, which begins at its corner.
      key={question}
      question={question}
      matrix={matrix}
      titleOf={axes.titleOf}
      labelOf={labelsIn(matrix, labelOf)}
      hrefOf={(rowValue, colValue) =>
        `${listPath(query.kind)}?${writeQuery(cellQuery(query, sides, rowValue, colValue))}`
      }
    />
  );
}

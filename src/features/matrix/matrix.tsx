import { type AssetQuery, conditionCount, withFilter } from "#contract/query.ts";
import { writeQuery } from "#contract/query-params.ts";
import { useCoverage } from "#library/coverage.ts";
import type { FoundMatrix } from "#library/matrix.ts";
import { useCatalogStatus } from "#library/status.ts";
import { routes } from "#shared/paths.ts";
import { MatrixGrid } from "./grid/matrix-grid.tsx";
import { EmptyMatrix, FailedMatrix, WaitingMatrix } from "./matrix-face.tsx";
import type { LabelOf } from "./use-value.ts";

interface MatrixProps {
  found: FoundMatrix;
  labelOf: LabelOf;
  onClear: () => void;
}

/** Two properties of what a query finds as a table, to see what was tried, what came of it, and what was not. */
export function Matrix({ found: { answer, error, retry }, labelOf, onClear }: MatrixProps) {
  const coverage = useCoverage("all");
  const { ready } = useCatalogStatus();
  if (error) return <FailedMatrix onRetry={retry} />;
  if (!answer || !ready) return <WaitingMatrix />;
  const { matrix, sides, query } = answer;
  if (matrix.cellCols.length === 0)
    return (
      <EmptyMatrix
        asked={conditionCount(query) > 0}
        outside={matrix.outside}
        coverage={coverage}
        onClear={onClear}
      />
    );
  const question = JSON.stringify([query, sides]);
  const narrowed = (q: AssetQuery, side: keyof typeof sides, value: string) =>
    withFilter(q, sides[side], { include: [value], exclude: [] });
  return (
    <MatrixGrid
      // Another question is another grid, which begins at its corner.
      key={question}
      question={question}
      matrix={matrix}
      sides={sides}
      labelOf={labelOf}
      hrefOf={(rowValue, colValue) =>
        `${routes.all}?${writeQuery(narrowed(narrowed(query, "rows", rowValue), "cols", colValue))}`
      }
    />
  );
}

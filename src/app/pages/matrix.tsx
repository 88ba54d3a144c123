import { clearFilters, valueLabel } from "#features/filters/index.ts";
import { Matrix, MatrixControls, useAxes } from "#features/matrix/index.ts";
import { useMatrix } from "#library/matrix.ts";
import { formatCount } from "#shared/format.ts";
import { useMatrixAddress } from "../navigation/use-matrix-address.ts";
import { SearchedPage } from "../searched-page.tsx";

/** The page of what was tried of two properties: each cell the best of its takes, and in words why there are none. */
export function MatrixPage() {
  const address = useMatrixAddress();
  const { query, sides, edit } = address;
  const found = useMatrix(query, sides);
  const axes = useAxes(query, sides);
  const matrix = found.answer?.matrix;
  return (
    <SearchedPage
      title="Matrix"
      address={address}
      counted={matrix && `${formatCount(matrix.rowValues.length)} by ${formatCount(matrix.colValues.length)}`}
      notice={matrix?.notice}
      line="flex-wrap"
      controls={
        <div className="ml-auto flex min-w-0 items-center max-sm:-mx-2 max-sm:w-full">
          <MatrixControls
            onSides={(sides) => address.set({ sides })}
            answer={found.answer}
            axes={axes}
            labelOf={valueLabel}
          />
        </div>
      }
    >
      <Matrix
        found={found}
        axes={axes}
        labelOf={valueLabel}
        onClear={() => edit((q) => clearFilters({ ...q, text: "", kind: "all" }))}
      />
    </SearchedPage>
  );
}

import { useEffect, useRef, useState } from "react";
import { conditionCount } from "#contract/query.ts";
import { ActiveFilters, clearFilters, SearchField, valueLabel } from "#features/filters/index.ts";
import { Matrix, MatrixControls } from "#features/matrix/index.ts";
import { useCoverage } from "#library/coverage.ts";
import { useMatrix } from "#library/matrix.ts";
import { useCatalogStatus } from "#library/status.ts";
import { formatCount } from "#shared/format.ts";
import { isNowhere, moveFocus } from "#ui/keyboard/focus.ts";
import { Part } from "#ui/late/part.tsx";
import { PageLinks } from "../bar/page-links.tsx";
import { SyncChip } from "../bar/sync-chip.tsx";
import { TopBar } from "../bar/top-bar.tsx";
import { useMatrixAddress } from "../navigation/use-matrix-address.ts";
import { useTitle } from "../use-title.ts";

/** The page of what was tried of two properties: each cell the best of its takes, and in words why there are none. */
export function MatrixPage() {
  const address = useMatrixAddress();
  const { query, sides, edit } = address;
  const found = useMatrix(query, sides);
  const complete = useCoverage("all") === "complete";
  const { ready } = useCatalogStatus();
  const [bars, setBars] = useState(false);
  const main = useRef<HTMLElement>(null);
  useTitle("Matrix");
  useEffect(() => {
    // What is returned to may have given the focus to where it was.
    if (isNowhere()) moveFocus(main.current);
  }, []);
  const matrix = found.answer?.matrix;
  return (
    <div data-bars={bars} className="flex h-dvh flex-col overflow-hidden bg-page text-ink">
      <TopBar
        kind={null}
        search={address.listSearch}
        itemOpen={false}
        field={
          <SearchField
            query={query}
            onType={address.typeText}
            onCommit={address.commitText}
            onLeave={() => {}}
            turn={address.turn}
          />
        }
        open={bars}
        onOpen={setBars}
        filters={null}
      >
        <SyncChip />
        <PageLinks />
      </TopBar>
      <main ref={main} data-heir tabIndex={-1} className="flex min-h-0 flex-1 flex-col outline-hidden">
        <div className="folded:sr-only flex min-h-10 flex-wrap items-center gap-x-3 px-4 py-1">
          <h1 className="font-semibold text-body">Matrix</h1>
          <span
            role="status"
            aria-label="Library"
            // As in the gallery: a count read out every second helps nobody.
            aria-live={complete ? "polite" : "off"}
            className="whitespace-nowrap text-quiet text-ui tabular-nums"
          >
            {matrix === undefined || !ready
              ? "Opening"
              : `${formatCount(matrix.rowValues.length)} by ${formatCount(matrix.colValues.length)}`}
            {matrix !== undefined && !complete && " so far"}
          </span>
          <div className="ml-auto flex min-w-0 items-center max-sm:-mx-2 max-sm:w-full">
            <MatrixControls
              sides={sides}
              onSides={(sides) => address.set({ sides })}
              answer={found.answer}
              labelOf={valueLabel}
            />
          </div>
        </div>
        {(conditionCount({ ...query, text: "" }) > 0 || matrix?.notice) && (
          <Part>
            <ActiveFilters query={query} onChange={edit} notice={matrix?.notice} />
          </Part>
        )}
        <Matrix
          found={found}
          labelOf={valueLabel}
          onClear={() => edit((q) => clearFilters({ ...q, text: "" }))}
        />
      </main>
    </div>
  );
}

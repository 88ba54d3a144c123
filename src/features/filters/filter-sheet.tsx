import { conditionCount } from "#contract/query.ts";
import { formatCount } from "#shared/format.ts";
import { Button } from "#ui/controls/button.tsx";
import { lazy } from "#ui/late/lazy.tsx";
import { Part } from "#ui/late/part.tsx";
import { useOnceOpen } from "#ui/layers/use-once-open.ts";
import { clearFilters } from "./edit-query.ts";
import { FilterPanel, type FilterPanelProps } from "./filter-panel.tsx";

const BottomSheet = lazy(() => import("#ui/layers/bottom-sheet.tsx"), "BottomSheet");

interface FilterSheetProps extends Omit<FilterPanelProps, "className"> {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** How many assets the query finds; undefined while it is being asked. */
  results: number | undefined;
}

/** The filters on a phone. Each choice takes effect at once, behind the sheet; the button says what waits there. */
export function FilterSheet({ open, onOpenChange, results, ...panel }: FilterSheetProps) {
  if (!useOnceOpen(open)) return null;
  return (
    <Part>
      <BottomSheet
        title="Filters"
        open={open}
        onOpenChange={onOpenChange}
        footer={
          <div className="flex gap-2">
            <Button
              className="h-11 px-4"
              disabled={conditionCount({ ...panel.query, text: "" }) === 0}
              onClick={() => panel.onChange(clearFilters)}
            >
              Clear all
            </Button>
            <Button variant="primary" className="h-11 flex-1" onClick={() => onOpenChange(false)}>
              {results === undefined
                ? "Show results"
                : `Show ${formatCount(results)} ${results === 1 ? "result" : "results"}`}
            </Button>
          </div>
        }
      >
        <FilterPanel {...panel} />
      </BottomSheet>
    </Part>
  );
}

import type { AssetKey } from "#contract/asset.ts";
import { focusedRow } from "#features/gallery/index.ts";
import { useReadRecords } from "#library/records/records.ts";
import { useSelection } from "#library/selection/use-selection.ts";
import { comparePath } from "#shared/paths.ts";
import { Button } from "#ui/controls/button.tsx";
import { followLink } from "#ui/follow-link.ts";
import { showToast } from "#ui/layers/toast.tsx";
import { whomToCompare } from "./whom-to-compare.ts";

/** Selected ones that are read: one more than can be compared. */
const enough = 5;

/**
 * Leads to where what is meant is compared: what is selected, with `near`; where there is neither, or one alone, also the
 * tile with the focus. Says what is missing where that is too few or too many.
 */
export function useCompare(): (near: AssetKey | null) => void {
  const selection = useSelection();
  const read = useReadRecords();
  return (near) => {
    const rows = selection.rows();
    const focused = near || rows.length > 1 ? undefined : focusedRow();
    const asked = [...rows.subarray(0, enough), ...(focused === undefined ? [] : [focused])];
    const go = async () => {
      const records = await read(asked);
      const keys = records.map((asset) => asset && { kind: asset.kind, id: asset.id });
      const inFocus = focused === undefined ? null : (keys.pop() ?? null);
      const selected = keys.filter((key) => key !== undefined);
      const whom = whomToCompare(near ?? inFocus, selected, rows.length);
      if ("say" in whom) showToast({ message: whom.say });
      else followLink(comparePath(whom.compare));
    };
    // A worker that has died has its own notice.
    go().catch(() => {});
  };
}

/** Compares what is selected. */
export function CompareButton() {
  const compare = useCompare();
  return (
    <Button variant="quiet" icon="compare" onClick={() => compare(null)}>
      Compare
    </Button>
  );
}

import type { AssetKey } from "#contract/asset.ts";
import { useReadRecords } from "#library/records/records.ts";
import { cullPath } from "#shared/paths.ts";
import { Button } from "#ui/controls/button.tsx";
import { followLink } from "#ui/follow-link.ts";
import { showToast } from "#ui/layers/toast.tsx";
import { useMarkTarget } from "../gallery/mark-target.ts";

/** Leads to where what is meant is culled: what is selected, or what belongs together with the one item. */
export function useCull(item: AssetKey | null): () => void {
  const targetNow = useMarkTarget(item);
  const read = useReadRecords();
  return () => {
    const target = targetNow();
    if (!target) return showToast({ message: "Select some, or move to one by the arrow keys" });
    if ("keys" in target) {
      const [key] = target.keys;
      if (key) followLink(cullPath(key));
      return;
    }
    const { rows } = target;
    // A worker that has died has its own notice.
    void read([...rows.subarray(-1)]).then(
      ([asset]) => asset && followLink(cullPath(asset, rows.length > 1)),
      () => {},
    );
  };
}

/** The same for what is selected. */
export const CullButton = () => (
  <Button variant="quiet" icon="layers" onClick={useCull(null)}>
    Cull
  </Button>
);

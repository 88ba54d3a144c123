import type { AssetKey } from "#contract/asset.ts";
import { useReadRecords } from "#library/records/records.ts";
import { followLink } from "#shared/follow-link.ts";
import { cullPath } from "#shared/paths.ts";
import { Button } from "#ui/controls/button.tsx";
import { useKeys } from "#ui/keyboard/use-keys.ts";
import { showToast } from "#ui/layers/toast.tsx";
import { useMarkTarget } from "./mark-target.ts";

/** Leads to where what is meant is culled: what is selected, or what belongs together with the one item. */
function useCull(item: AssetKey | null): () => void {
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

/** The key that leads there, for as long as this is mounted. */
export function CullKey({ item }: { item: AssetKey | null }) {
  useKeys("toCull", { b: useCull(item) });
  return null;
}

/** The same for what is selected. */
export const CullButton = () => (
  <Button variant="quiet" icon="layers" onClick={useCull(null)}>
    Cull
  </Button>
);

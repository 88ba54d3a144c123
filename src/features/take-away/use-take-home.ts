import type { AssetKey } from "#contract/asset.ts";
import { useBeginTaking } from "#library/records/taking.ts";
import { whyNoOriginals } from "#library/sync/server-away.ts";
import { showToast } from "#ui/layers/toast.tsx";
import { askTakeHome } from "./desk.ts";

/** Asks how to take some assets home: rows of the catalog, or assets by their keys; null is nobody. */
export function useTakeHome(): (
  whom: { readonly rows: Uint32Array } | { readonly keys: readonly AssetKey[] } | null,
) => Promise<void> {
  const begin = useBeginTaking();
  return async (whom) => {
    if (!whom) return showToast({ message: "Select some, or move to one by the arrow keys" });
    const obstacle = await whyNoOriginals();
    if (obstacle) return showToast({ message: obstacle });
    // A worker that has died has its own notice.
    const taking = await begin(whom).catch(() => undefined);
    if (!taking) return;
    if (taking.images + taking.videos > 0) return askTakeHome(taking);
    taking.end();
    showToast({ message: "These are no longer in the library" });
  };
}

import { useCallback } from "react";
import type { AssetKey } from "#contract/asset.ts";
import { ApiError, type ProblemCode } from "#contract/problem.ts";
import { useRecheckSession } from "../account/session.ts";
import { useCatalog } from "../status.ts";

/** With these a link is refused for good; the provider's list may give another one for the same file. */
export const isRefusedLink = (code: ProblemCode): boolean =>
  code === "expired" || code === "gone" || code === "not-found";

/**
 * Looks for a fresh link in the provider's list, in place of a sealed address of an asset that is refused. Resolves with
 * whether the record holds it no more: then what shows the record gets the newer one by itself. Never rejects.
 */
export function useRenewLink(): (asset: AssetKey, refused: string) => Promise<boolean> {
  const catalog = useCatalog();
  const recheck = useRecheckSession();
  return useCallback(
    async (asset, refused) => {
      try {
        await catalog.renew([asset]);
        const row = await catalog.find(asset);
        const [record] = row === undefined ? [] : await catalog.records([row]);
        return record !== undefined && !JSON.stringify(record).includes(JSON.stringify(refused));
      } catch (error) {
        if (error instanceof ApiError) recheck();
        return false;
      }
    },
    [catalog, recheck],
  );
}

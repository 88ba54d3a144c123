import { useMemo } from "react";
import type { Asset } from "#contract/asset.ts";
import type { Sourced } from "#contract/sourced.ts";
import { late } from "#shared/late.ts";
import { useSession } from "../account/session.ts";

/** Brings its cipher along, which most visits need not. */
export const loadSourceReader = late(() => import("#contract/source-of.ts"));

/** Gives records the provider's own URLs, to be written down. Rejects where one cannot be read: none is left out or made up. */
export function useSourced(): (assets: readonly Asset[]) => Promise<Sourced[]> {
  const { sourceKeys } = useSession();
  return useMemo(
    () => async (assets) => {
      const { createSourceOf, withSources } = await loadSourceReader();
      const sourceOf = createSourceOf(sourceKeys);
      return assets.map((asset) => withSources(asset, sourceOf));
    },
    [sourceKeys],
  );
}

/** Gives the provider's own URL of a sealed address. Rejects where it cannot be read. */
export function useSourceOf(): (sealedUrl: string) => Promise<string> {
  const { sourceKeys } = useSession();
  return async (sealedUrl) => (await loadSourceReader()).createSourceOf(sourceKeys)(sealedUrl);
}

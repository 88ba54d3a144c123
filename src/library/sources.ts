import type { AssetKey } from "#contract/asset.ts";
import { useAnswer } from "./use-answer.ts";

/** For each sealed address, the asset of the library that it came from, where there is one (yet). */
export function useSources(sealedUrls: readonly string[]): (AssetKey | undefined)[] {
  const found = useAnswer({
    name: "sources",
    of: sealedUrls,
    ask: (catalog) => catalog.sources(sealedUrls),
    enabled: sealedUrls.length > 0,
  });
  return sealedUrls.map((_, i) => found?.[i]);
}

import { useMemo } from "react";
import type { AssetKey } from "#contract/asset.ts";
import type { Marks } from "#contract/marks.ts";
import { useCatalog } from "./status.ts";

/** Reads the marks of some assets outside of rendering, in their order. */
export function useReadMarks(): (keys: readonly AssetKey[]) => Promise<Marks[]> {
  const catalog = useCatalog();
  return useMemo(
    () => (keys) => Promise.all(keys.map(async (key) => (await catalog.marksOf(key)).marks)),
    [catalog],
  );
}

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { FacetCount, MarkDetails } from "#catalog/index.ts";
import { type AssetKey, keyOf } from "#contract/asset.ts";
import { type Marks, noMarks } from "#contract/marks.ts";
import { useSession } from "./account/session.ts";
import { useMarking, useMarkRevision } from "./marks.ts";
import { useRecordCache } from "./records/records.ts";
import { useCatalog, useStatusOf } from "./status.ts";
import { useAnswer } from "./use-answer.ts";
import { workerAnswer } from "./worker-answer.ts";

/** Undoes an action of `useMark`, by its name: see `Catalog.undoMark`. */
export function useUndoMark(): (action: string) => Promise<void> {
  const catalog = useCatalog();
  return useMemo(() => (action) => catalog.undoMark(action), [catalog]);
}

const nothing: MarkDetails = { marks: noMarks, said: {} };

/**
 * All that is known of an asset's marks, with what has been done to it since; no marks until the catalog has answered (`isKnown`
 * tells), and for null.
 */
export function useMarksOf(key: AssetKey | null): MarkDetails & { isKnown: boolean } {
  const catalog = useCatalog();
  const marking = useMarking();
  const cache = useRecordCache();
  const { account } = useSession();
  const version = useStatusOf((status) => status.version);
  const { data } = useQuery({
    ...workerAnswer,
    queryKey: ["marks", account, key, version],
    queryFn: async () => {
      const asked = catalog.getStatus().version;
      return key && { key: keyOf(key), version: asked, details: await catalog.marksOf(key) };
    },
    enabled: key !== null,
  });
  // The answer of before stands in for the same asset alone.
  const known = key && data?.key === keyOf(key) ? data : undefined;
  const before = known?.details ?? nothing;
  const revision = useMarkRevision();
  const asOf = known?.version ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has been done to it meanwhile is told by the revision.
  const marks = useMemo(
    () => (key ? marking.marked(keyOf(key), cache.rowAtHand(key), before.marks, asOf) : noMarks),
    [marking, cache, key, before.marks, asOf, revision],
  );
  return { marks, said: before.said, isKnown: known !== undefined };
}

/** All tags that some asset has, the most used first; none until the catalog has answered. */
export function useTags(): readonly FacetCount[] {
  return useAnswer({ name: "tags", of: [], ask: (catalog) => catalog.tags() }) ?? noTags;
}

const noTags: readonly FacetCount[] = [];

/** Reads the marks of some assets outside of rendering, in their order. */
export function useReadMarks(): (keys: readonly AssetKey[]) => Promise<Marks[]> {
  const catalog = useCatalog();
  return useMemo(
    () => (keys) => Promise.all(keys.map(async (key) => (await catalog.marksOf(key)).marks)),
    [catalog],
  );
}

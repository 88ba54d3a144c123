import { useQuery } from "@tanstack/react-query";
import { createContext, use, useMemo, useSyncExternalStore } from "react";
import type { FacetCount, MarkDetails, Marked, MarkTarget, Row } from "#catalog/index.ts";
import { type AssetKey, keyOf } from "#contract/asset.ts";
import { type MarkChange, noMarks } from "#contract/marks.ts";
import { packedEnd, type ShownMarks, unpackMarks } from "#contract/packed-marks.ts";
import { useSession } from "./account/session.ts";
import type { Marking } from "./marking.ts";
import { useRecordCache } from "./records/records.ts";
import { useCatalog, useCatalogStatus } from "./status.ts";
import { useAnswer } from "./use-answer.ts";
import { workerAnswer } from "./worker-answer.ts";

export const MarkingContext = createContext<Marking | null>(null);

/** Only below `LibraryProvider`. */
export function useMarking(): Marking {
  const marking = use(MarkingContext);
  if (!marking) throw new Error("useMarking is used outside of LibraryProvider.");
  return marking;
}

/** How many assets a target is. */
export const countOf = (target: MarkTarget): number => ("rows" in target ? target.rows : target.keys).length;

/**
 * Marks assets: seen in the next frame, kept in this browser when it resolves, on the server later. Rejects with
 * `CatalogError`, whose message is for a person, where the change is none that can be kept, or the worker has died.
 */
export function useMark(): (target: MarkTarget, change: MarkChange) => Promise<Marked> {
  const marking = useMarking();
  return useMemo(() => (target, change) => marking.mark(target, change), [marking]);
}

/** Undoes an action of `useMark`, by its name: see `Catalog.undoMark`. */
export function useUndoMark(): (action: string) => Promise<void> {
  const catalog = useCatalog();
  return useMemo(() => (action) => catalog.undoMark(action), [catalog]);
}

/**
 * What a tile shows of the marks of a row, of which an answer says `packed`, with what has been done to it since. Who gives
 * `bits` sees these alone, and is not drawn anew for others.
 */
export function useShownMarks(row: Row, packed: number, bits = packedEnd - 1): ShownMarks {
  const marking = useMarking();
  const shown = useSyncExternalStore(marking.subscribe, () => marking.shown(row, packed) & bits);
  return useMemo(() => unpackMarks(shown), [shown]);
}

const nothing: MarkDetails = { marks: noMarks, said: {} };

/**
 * All that is known of an asset's marks, with what has been done to it since; no marks until the catalog has answered, and
 * for null.
 */
export function useMarksOf(key: AssetKey | null): MarkDetails & { isPending: boolean } {
  const catalog = useCatalog();
  const marking = useMarking();
  const cache = useRecordCache();
  const { account } = useSession();
  const { version } = useCatalogStatus();
  const { data, isPlaceholderData } = useQuery({
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
  const revision = useSyncExternalStore(marking.subscribe, marking.revision);
  const asOf = known?.version ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has been done to it meanwhile is told by the revision.
  const marks = useMemo(
    () => (key ? marking.marked(keyOf(key), cache.rowAtHand(key), before.marks, asOf) : noMarks),
    [marking, cache, key, before.marks, asOf, revision],
  );
  return { marks, said: before.said, isPending: !known && !isPlaceholderData };
}

/** All tags that some asset has, the most used first; none until the catalog has answered. */
export function useTags(): readonly FacetCount[] {
  return useAnswer({ name: "tags", of: [], ask: (catalog) => catalog.tags() }) ?? noTags;
}

const noTags: readonly FacetCount[] = [];

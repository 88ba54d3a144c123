import { createContext, use, useMemo, useSyncExternalStore } from "react";
import type { Marked, MarkTarget, Row } from "#catalog/index.ts";
import type { MarkChange } from "#contract/marks.ts";
import { packedEnd, type ShownMarks, unpackMarks } from "#contract/packed-marks.ts";
import type { Marking } from "./marking.ts";

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

/** Another number with each mark that is made on this page, and once answers show it. */
export function useMarkRevision(): number {
  const marking = useMarking();
  return useSyncExternalStore(marking.subscribe, marking.revision);
}

/** The same a frame late. */
export function useLateRevision(): number {
  const marking = useMarking();
  return useSyncExternalStore(marking.subscribeLate, marking.revision);
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

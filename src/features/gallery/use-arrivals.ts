import { useEffect, useEffectEvent, useRef } from "react";
import type { QueryResult } from "#catalog/index.ts";

/**
 * Calls `show` with the first of the new ones once they are in the result, each time that `asked` is another number: in
 * the newest order that is the top, in others it may be anywhere.
 */
export function useArrivals(
  asked: number,
  list: string,
  result: QueryResult,
  show: (index: number) => void,
): void {
  const seen = useRef(asked);
  const before = useRef<{ list: string; result: QueryResult } | null>(null);
  const found = useEffectEvent(show);
  useEffect(() => {
    if (seen.current !== asked) before.current = { list, result };
    seen.current = asked;
    if (before.current?.list !== list) before.current = null;
    // Other arrivals may come first: those of a walk that is still under way.
    if (!before.current || result.held >= before.current.result.held) return;
    const known = new Set(before.current.result.rows);
    before.current = null;
    const first = result.rows.findIndex((row) => !known.has(row));
    // After the commit and the place that it restored.
    if (first >= 0) queueMicrotask(() => found(first));
  }, [asked, list, result]);
}

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { QueryResult } from "#catalog/index.ts";
import { type MarkTally, tallyOf } from "#contract/tally/mark-tally.ts";
import { PackedCounter } from "#contract/tally/packed-tally.ts";
import type { Marking } from "../marking.ts";
import { useMarking } from "../marks.ts";
import { useCatalog, useStatusOf } from "../status.ts";
import { workerAnswer } from "../worker-answer.ts";
import { RowSet } from "./row-set.ts";

/**
 * How the marks of rows stand as the page shows them, without tags: at once, and without asking the catalog. Undefined
 * where the list on screen does not hold all of them.
 */
export function shownTally(
  rows: RowSet,
  result: Pick<QueryResult, "rows" | "marks"> | undefined,
  marking: Pick<Marking, "shown">,
): MarkTally | undefined {
  if (!result) return undefined;
  const counter = new PackedCounter();
  let left = rows.size;
  for (let at = 0; at < result.rows.length && left > 0; at++) {
    const row = result.rows[at] ?? 0;
    if (!rows.has(row)) continue;
    counter.add(marking.shown(row, result.marks[at] ?? 0));
    left--;
  }
  return left === 0 ? tallyOf(counter.counts()) : undefined;
}

/** Tells how the marks of rows stand: at once where the list on screen holds them all, and without tags then. */
export function useReadTally(
  result: QueryResult | undefined,
): (rows: Uint32Array) => MarkTally | Promise<MarkTally> {
  const catalog = useCatalog();
  const marking = useMarking();
  return (rows) => shownTally(new RowSet(rows), result, marking) ?? catalog.tally(rows);
}

/**
 * How the marks of rows stand; undefined until that is known. Give the same array while the rows are the same. Followed as
 * they change, those on this page by the `revision` that is given: see `useLateRevision`. Tags are counted where they are asked for.
 */
export function useTally(
  rows: Uint32Array,
  result: QueryResult | undefined,
  withTags: boolean,
  revision: number,
): MarkTally | undefined {
  const catalog = useCatalog();
  const marking = useMarking();
  const version = useStatusOf(({ marks }) => marks.version);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was marked meanwhile is told by the revision.
  const shown = useMemo(
    () => shownTally(new RowSet(rows), result, marking),
    [rows, result, marking, revision],
  );
  const { data } = useQuery({
    ...workerAnswer,
    queryKey: ["tally", numberOf(rows), version],
    queryFn: () => catalog.tally(rows),
    enabled: withTags || !shown,
  });
  return withTags || !shown ? data : shown;
}

const numbers = new WeakMap<Uint32Array, number>();
let last = 0;
/** Stands for an array in the names of answers. */
function numberOf(rows: Uint32Array): number {
  const number = numbers.get(rows) ?? ++last;
  numbers.set(rows, number);
  return number;
}

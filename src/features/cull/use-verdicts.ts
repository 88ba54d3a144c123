import { useSyncExternalStore } from "react";
import type { QueryResult, Row } from "#catalog/index.ts";
import type { MarkChange } from "#contract/marks.ts";
import { type ShownMarks, unpackMarks } from "#contract/packed-marks.ts";
import { useMark, useMarking } from "#library/marks.ts";
import { useUndoMark } from "#library/marks-of.ts";
import { formatCount } from "#shared/format.ts";
import { showToast } from "#ui/layers/toast.tsx";

interface Verdicts {
  /** The marks of a row of the group, with what has just been done to it. */
  marksOf: (row: Row) => ShownMarks;
  say: (row: Row, change: MarkChange) => void;
  /** Hides rows, and offers to take that back. */
  hide: (rows: readonly Row[]) => void;
}

/** What has been decided of a group, and how to decide. */
export function useVerdicts(rows: readonly Row[], result: QueryResult | undefined): Verdicts {
  const marking = useMarking();
  useSyncExternalStore(marking.subscribe, marking.revision);
  const mark = useMark();
  const undo = useUndoMark();
  const packed = packedOf(rows, result);
  const told = (error: unknown) =>
    showToast({ message: error instanceof Error ? error.message : "That could not be kept." });
  return {
    marksOf: (row) => unpackMarks(marking.shown(row, packed.get(row) ?? 0)),
    say: (row, change) => void mark({ rows: Uint32Array.of(row) }, change).catch(told),
    hide: (rows) =>
      void mark({ rows: Uint32Array.from(rows) }, { hidden: true }).then(
        ({ action }) =>
          showToast({
            message: `${formatCount(rows.length)} hidden`,
            action: { label: "Undo", undoes: true, onSelect: () => void undo(action).catch(told) },
          }),
        told,
      ),
  };
}

/** What an answer says of some of its rows, in one pass over it. */
function packedOf(rows: readonly Row[], result: QueryResult | undefined): Map<Row, number> {
  const wanted = new Set(rows);
  const packed = new Map<Row, number>();
  result?.rows.forEach((row, i) => {
    if (wanted.has(row)) packed.set(row, result.marks[i] ?? 0);
  });
  return packed;
}

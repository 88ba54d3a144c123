import { useState } from "react";
import type { Row } from "#catalog/index.ts";
import { stepTo } from "./rules/tally.ts";
import type { Attempts } from "./use-attempts.ts";

interface Place {
  /** Which attempt, counted from 0; as many as there are at the end. */
  at: number;
  /** The attempt; undefined at the end, and before the group is known. */
  row: Row | undefined;
  ended: boolean;
  go: (to: number) => void;
  step: (delta: 1 | -1) => void;
}

/** Where a person stands in a group: at an attempt, whatever comes to the group meanwhile, or behind the last. */
export function usePlace({ row: asked, rows, anchor }: Attempts): Place {
  const [kept, setKept] = useState<{ of: Row | undefined; row: Row | null }>();
  // Another group begins where it was asked for.
  const own = kept !== undefined && kept.of === anchor ? kept : { row: asked };
  const ended = rows.length > 0 && own.row === null;
  const at = ended ? rows.length : Math.max(0, rows.indexOf(own.row ?? -1));
  const go = (to: number) => setKept({ of: anchor, row: rows[to] ?? null });
  return {
    at,
    row: ended ? undefined : rows[at],
    ended,
    go,
    step: (delta) => {
      if (rows.length > 0) go(stepTo(at, delta, rows.length));
    },
  };
}

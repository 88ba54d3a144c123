import { type Dispatch, type SetStateAction, useEffectEvent, useLayoutEffect } from "react";
import type { QueryResult, Row } from "#catalog/index.ts";
import type { SheetFolds } from "#features/gallery/index.ts";
import { useFolded } from "#library/folding/use-folded.ts";
import { useTurnFamily } from "#library/folding/use-turn-family.ts";
import { withSameArrays } from "#library/same-arrays.ts";
import { formatCount } from "#shared/format.ts";
import { onFirstUse } from "#shared/intl/on-first-use.ts";
import { announce } from "#ui/keyboard/announce.ts";
import { FoldingLine } from "../folding-line.tsx";
import { readOpened, showOpened } from "../navigation/opened.ts";
import type { AddressState } from "../navigation/use-address.ts";

/** "20K": a phone has no room for "20,113" beside "100,000 of 100,000". */
const compact = onFirstUse(() => new Intl.NumberFormat(undefined, { notation: "compact" }));

/** A folded list as the page shows it. */
export interface FoldedList {
  result: QueryResult;
  folds: SheetFolds;
}

interface FoldingProps {
  /** The flat list; undefined while there is none, or none that is to be folded. */
  found: QueryResult | undefined;
  address: AddressState;
  /** Is told the folded list: undefined until there is one, null where there can be none. */
  onFolded: Dispatch<SetStateAction<FoldedList | null | undefined>>;
}

/** Folds the list on screen by families, in a part that comes late; says how many are left, or that it takes a moment. */
export function Folding({ found, address, onFolded }: FoldingProps) {
  const folded = useFolded(found, readOpened(address.params));
  const turnFamily = useTurnFamily();
  const turn = useEffectEvent(async (row: Row) => {
    if (!folded) return;
    const opened = readOpened(address.params);
    const next = await turnFamily(folded, row, opened);
    if (!next) return;
    address.show(showOpened(next));
    announce(next.length > opened.length ? "All attempts shown" : "Attempts folded");
  });

  // Before anything is painted: what the page shows and what it says belong together.
  useLayoutEffect(() => {
    onFolded((before) => {
      if (!folded || !found) return folded === null ? null : undefined;
      const { result, ...rest } = folded;
      return {
        result: withSameArrays(result, before?.result),
        // A worker that has died has its own notice.
        folds: { ...rest, turn: (row) => void turn(row).catch(() => {}) },
      };
    });
  }, [folded, found, onFolded]);
  useLayoutEffect(() => () => onFolded(undefined), [onFolded]);

  if (!found) return null;
  // A phone's line has room for the number alone, and not for all its digits; what takes a moment lies over the sheet there.
  if (folded) {
    const { length } = folded.result.rows;
    return (
      <span
        role="status"
        aria-label="Folded"
        data-short={`→ ${length < 10_000 ? formatCount(length) : compact().format(length)}`}
        className="whitespace-nowrap text-quiet text-ui tabular-nums max-sm:-ml-2 max-sm:before:content-[attr(data-short)_/_'']"
      >
        <span className="max-sm:sr-only">folded into {formatCount(length)}</span>
      </span>
    );
  }
  return (
    folded === undefined && (
      <div className="max-sm:absolute max-sm:top-12 max-sm:left-3 max-sm:z-20 max-sm:rounded-full max-sm:bg-float max-sm:px-3 max-sm:py-1">
        <FoldingLine />
      </div>
    )
  );
}

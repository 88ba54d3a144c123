import { useMemo, useState, useSyncExternalStore } from "react";
import { everything } from "#contract/everything.ts";
import { type AssetQuery, canonical } from "#contract/query.ts";
import { listName } from "#features/gallery/index.ts";
import { useAssets } from "#library/assets.ts";
import { onlyRows } from "#library/selection/only-rows.ts";
import { RowSet } from "#library/selection/row-set.ts";
import { useSelection } from "#library/selection/use-selection.ts";

/** All there is, hidden or not, in the order of a list. */
const allInOrder = ({ sort, seed }: AssetQuery): AssetQuery =>
  canonical({ ...everything, sort, seed, filters: { hidden: { include: ["0", "1"], exclude: [] } } });

/**
 * What the page shows: the answer to its query, or, once a person has asked for that, what was selected by then, wherever
 * it is. Another list, or an empty selection, ends it. It is no part of the address: a selection is a tab's own.
 */
export function useShownAssets(query: AssetQuery) {
  const selection = useSelection();
  const [asked, setAsked] = useState<{ list: string; rows: RowSet } | null>(null);
  // The page is drawn anew by a selection only where it shows nothing else.
  const still = useSyncExternalStore(selection.subscribe, () => asked !== null && selection.size > 0);
  const only = asked && still && asked.list === listName(query) ? asked.rows : null;
  const shown = only ? allInOrder(query) : query;
  const { result, isPlaceholder, error, prepare } = useAssets(shown);
  const picked = useMemo(
    () => (only && result && !isPlaceholder ? onlyRows(result, only) : result),
    [only, result, isPlaceholder],
  );
  return {
    result: picked,
    error,
    prepare,
    /** What `result` answers, or is about to. */
    shown,
    onlySelected: only !== null,
    showOnlySelected: (on: boolean) =>
      setAsked(on ? { list: listName(query), rows: new RowSet(selection.rows()) } : null),
  };
}

import { useEffect, useState } from "react";
import type { QueryResult, Row } from "#catalog/index.ts";
import type { AssetKey } from "#contract/asset.ts";
import { everything } from "#contract/everything.ts";
import { unpackMarks } from "#contract/packed-marks.ts";
import { canonical } from "#contract/query.ts";
import { type FoundAsset, useAsset } from "#library/asset.ts";
import { useAssets } from "#library/assets.ts";
import { useReadRecords } from "#library/records/records.ts";
import { useSelection } from "#library/selection/use-selection.ts";
import { groupAround, reachOf } from "./rules/group.ts";

/** Hidden ones too: what is hidden while it is being culled stays in its strip. */
const all = canonical({ ...everything, filters: { hidden: { include: ["0", "1"], exclude: [] } } });

/** Records looked through to either side of an asset for what belongs to it. */
const mostAway = 400;

export interface Attempts {
  /** How it stands with the asset that was asked for. */
  state: FoundAsset["state"];
  /** Its row, once it is among `rows`. */
  row: Row | undefined;
  /** What belongs together, newest first; empty until that is known. */
  rows: readonly Row[];
  /** Names the group: another one for another group. */
  anchor: Row | undefined;
  /** All assets, newest first. */
  result: QueryResult | undefined;
}

const none: ReadonlySet<Row> = new Set();

/**
 * What belongs together with an asset: what is selected, where that is asked for and it is among it, else the attempts of
 * its prompt. What has once been in the group stays, so that nothing goes from under a person's fingers.
 */
export function useAttempts(item: AssetKey, ofSelection: boolean): Attempts {
  const { row, state } = useAsset(item);
  const { result } = useAssets(all);
  const selection = useSelection();
  const read = useReadRecords();
  const [anchor, setAnchor] = useState<Row>();
  const [held, setHeld] = useState(none);
  if (row !== undefined && anchor !== row && !held.has(row)) setAnchor(row);

  // biome-ignore lint/correctness/useExhaustiveDependencies: how records are read is no reason to read them again.
  useEffect(() => {
    if (anchor === undefined || !result) return;
    const hold = (rows: Iterable<Row>) =>
      setHeld((before) => new Set(before.has(anchor) ? [...before, ...rows] : rows));
    if (ofSelection && selection.size > 1 && selection.has(anchor)) return hold(selection.rows());
    const place = result.rows.indexOf(anchor);
    if (place < 0) return;
    let wanted = true;
    const [from, to] = reachOf(result.created, place, mostAway);
    const rows = [...result.rows.subarray(from, to)];
    const hidden = (at: number) => unpackMarks(result.marks[from + at] ?? 0).hidden;
    void read(rows).then((records) => {
      if (!wanted) return;
      const known = records.flatMap((record, i) => {
        const row = rows[i];
        if (!record || row === undefined || (row !== anchor && hidden(i))) return [];
        return [{ prompt: record.prompt, createdDate: record.createdDate, row }];
      });
      const self = known.find((one) => one.row === anchor);
      if (self) hold(groupAround(known, self).map((one) => one.row));
    }, ignore);
    return () => {
      wanted = false;
    };
  }, [anchor, result, ofSelection, selection]);

  const there = row !== undefined && held.has(row);
  const rows = there && result ? [...result.rows].filter((one) => held.has(one)) : [];
  return { state, row: there ? row : undefined, rows, anchor, result };
}

/** A worker that dies has its own notice. */
const ignore = () => {};

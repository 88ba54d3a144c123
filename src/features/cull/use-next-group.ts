import { useEffect, useState } from "react";
import type { QueryResult, Row } from "#catalog/index.ts";
import type { AssetKey } from "#contract/asset.ts";
import { unpackMarks } from "#contract/packed-marks.ts";
import { useReadRecords } from "#library/records/records.ts";
import { groupsOf } from "./rules/group.ts";

/** Records looked through at once, and how often. */
const [window, most] = [500, 20];

/**
 * The newest asset of the next older group in which something is left to decide; undefined while it is looked for, null
 * where there is none in the next ten thousand.
 */
export function useNextGroup(
  rows: readonly Row[],
  result: QueryResult | undefined,
  wanted: boolean,
): AssetKey | null | undefined {
  const read = useReadRecords();
  const [next, setNext] = useState<AssetKey | null>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is looked for once for each end.
  useEffect(() => {
    if (!wanted || !result) return;
    let going = true;
    setNext(undefined);
    const find = async (): Promise<AssetKey | null> => {
      const [first] = rows;
      const own = new Set(rows);
      let from = first === undefined ? 0 : result.rows.indexOf(first) + 1;
      for (let turn = 0; going && turn < most && from < result.rows.length; turn++) {
        const here = [...result.rows.subarray(from, from + window)];
        const records = await read(here);
        const known = records.flatMap((record, i) => {
          const row = here[i];
          const { hidden, state } = unpackMarks(result.marks[from + i] ?? 0);
          return record && row !== undefined && !hidden && !own.has(row) ? [{ ...record, state }] : [];
        });
        const group = groupsOf(known).find(
          (one) => one.length > 1 && one.some(({ state }) => state === null),
        );
        if (group?.[0]) return { kind: group[0].kind, id: group[0].id };
        from += window;
      }
      return null;
    };
    void find().then(
      (found) => going && setNext(found),
      () => going && setNext(null),
    );
    return () => {
      going = false;
    };
  }, [wanted, wanted && rows[0]]);
  return next;
}

import { useQuery } from "@tanstack/react-query";
import { createContext, use, useSyncExternalStore } from "react";
import type { Row } from "#catalog/index.ts";
import type { Asset } from "#contract/asset.ts";
import { useSession } from "../account/session.ts";
import { useStatusOf } from "../status.ts";
import { workerAnswer } from "../worker-answer.ts";
import type { RecordCache } from "./record-cache.ts";

export const RecordsContext = createContext<RecordCache | null>(null);

export function useRecordCache(): RecordCache {
  const cache = use(RecordsContext);
  if (!cache) throw new Error("useRecord is used outside of LibraryProvider.");
  return cache;
}

/** The record of one row; undefined until it has arrived, or where there is no row. */
export function useRecord(row: Row | undefined): Asset | undefined {
  const cache = useRecordCache();
  return useSyncExternalStore(
    (listener) => (row === undefined ? () => {} : cache.subscribe(row, listener)),
    () => (row === undefined ? undefined : cache.get(row)),
  );
}

/**
 * The records of a few rows, in their order and without those that are gone; those of the rows before while new ones
 * are read, so that stepping through a list never passes through nothing.
 */
export function useRecords(rows: readonly Row[]): Asset[] {
  const cache = useRecordCache();
  const { account } = useSession();
  const renewals = useStatusOf((status) => status.renewals);
  const { data } = useQuery({
    ...workerAnswer,
    queryKey: ["records", account, rows, renewals],
    queryFn: async () => (await cache.read(rows)).filter((asset) => asset !== undefined),
    structuralSharing: false,
  });
  return data ?? none;
}

const none: Asset[] = [];

/** Reads records outside of rendering, for copying or downloading many. */
export function useReadRecords(): (rows: readonly Row[]) => Promise<(Asset | undefined)[]> {
  const cache = useRecordCache();
  return (rows) => cache.read(rows);
}

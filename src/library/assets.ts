import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Catalog, QueryResult } from "#catalog/index.ts";
import type { Kind } from "#contract/asset.ts";
import type { AssetQuery } from "#contract/query.ts";
import { useSession } from "./account/session.ts";
import { useMarking } from "./marks.ts";
import type { RecordCache } from "./records/record-cache.ts";
import { useRecordCache } from "./records/records.ts";
import { useCatalog, useStatusOf } from "./status.ts";
import { useWaived } from "./sync.tsx";
import { workerAnswer } from "./worker-answer.ts";

interface Asked {
  account: string;
  query: AssetQuery;
  waive: readonly Kind[];
  version: number;
}

/** Records that come with an answer: they fill most windows. More would be read from more pages, and all wait for the last. */
const recordsAtOnce = 30;

/** The last answer of each catalog. */
const latest = new WeakMap<Catalog, QueryResult>();

/** With the arrays of the answer before: see `withSameArrays`. A first answer waits for no code. */
async function likeBefore(answer: QueryResult, before: QueryResult | undefined): Promise<QueryResult> {
  if (!before) return answer;
  const late = await import("./same-arrays.ts").catch(() => undefined);
  return late ? late.withSameArrays(answer, before) : answer;
}

const assetsQuery = (catalog: Catalog, records: RecordCache, asked: Asked) =>
  queryOptions({
    ...workerAnswer,
    queryKey: ["assets", asked.account, asked.query, asked.waive, asked.version],
    queryFn: async () => {
      // With records, so that tiles are drawn once.
      const answer = await catalog.query(asked.query, { waive: asked.waive, records: recordsAtOnce });
      const result = await likeBefore(answer, latest.get(catalog));
      latest.set(catalog, result);
      records.keep(result.rows, result.records);
      return result;
    },
    structuralSharing: false,
  });

export interface Assets {
  /** The newest answer; that of the previous query or version while a new one is computed. */
  result: QueryResult | undefined;
  isPending: boolean;
  isPlaceholder: boolean;
  error: Error | null;
  /**
   * Asks for the answer to another query. Resolves when it is at hand or cannot be: a render with that query then passes
   * through no placeholder.
   */
  prepare: (query: AssetQuery) => Promise<void>;
}

/** The ordered rows of a query over the whole local library, kept up to date while it grows. */
export function useAssets(query: AssetQuery): Assets {
  const version = useStatusOf((status) => status.version);
  const asked = { account: useSession().account, query, waive: useWaived(), version };
  const catalog = useCatalog();
  const client = useQueryClient();
  const records = useRecordCache();
  const { data, isPending, isPlaceholderData, error } = useQuery(assetsQuery(catalog, records, asked));
  const marking = useMarking();
  // It is on screen now, with all marks of its version.
  useEffect(() => {
    if (data) marking.answered(data.version);
  }, [data, marking]);
  // What fails is told by the query itself once it is rendered.
  const prepare = (next: AssetQuery) =>
    client.prefetchQuery(assetsQuery(catalog, records, { ...asked, query: next }));
  return { result: data, isPending, isPlaceholder: isPlaceholderData, error, prepare };
}

import { queryOptions, usePrefetchQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Catalog, FamilyList, FirstEntries, PromptList } from "#catalog/index.ts";
import type { Kind } from "#contract/asset.ts";
import type { PromptSort } from "#contract/prompts/prompt-sorts.ts";
import type { AssetQuery } from "#contract/query.ts";
import { useSession } from "../account/session.ts";
import type { RecordCache } from "../records/record-cache.ts";
import { useRecordCache } from "../records/records.ts";
import { useCatalog, useStatusOf } from "../status.ts";
import { useWaived } from "../sync.tsx";
import { workerAnswer } from "../worker-answer.ts";

interface Asked {
  account: string;
  query: AssetQuery;
  sort: PromptSort;
  folded: boolean;
  waive: readonly Kind[];
  version: number;
}

/** Entries that come in full with the list, so that they are drawn once: they fill most windows. */
const entriesAtOnce = 8;

const promptsQuery = (
  catalog: Catalog,
  records: RecordCache,
  { account, query, sort, folded, waive, version }: Asked,
) =>
  queryOptions({
    ...workerAnswer,
    queryKey: ["prompts", account, query, sort, folded, waive, version],
    queryFn: async (): Promise<Pick<FoundPrompts, "list" | "question">> => {
      const options = { waive, entries: entriesAtOnce };
      const list = folded
        ? await catalog.families(query, sort, options)
        : await catalog.prompts(query, sort, options);
      const best = Array.from(list.starts.subarray(0, list.records.length), (from) => list.rows[from] ?? -1);
      records.keep(best, list.records);
      return { list, question: JSON.stringify([query, sort, folded]) };
    },
    structuralSharing: false,
  });

export interface FoundPrompts {
  /** The newest answer; that of the question before, or of an older version, while a new one is computed. */
  list: ((PromptList | FamilyList) & Pick<FirstEntries, "made">) | undefined;
  /** Which question it answers, the same for every version. */
  question: string | undefined;
  error: Error | null;
  /** Asks anew after an error. */
  retry: () => void;
}

/** Which list of prompts is meant. */
type Wanted = Pick<Asked, "query" | "sort" | "folded">;

function useListOptions(): (wanted: Wanted) => ReturnType<typeof promptsQuery> {
  const { account } = useSession();
  const version = useStatusOf((status) => status.version);
  const waive = useWaived();
  const [catalog, records] = [useCatalog(), useRecordCache()];
  return (wanted) => promptsQuery(catalog, records, { account, ...wanted, waive, version });
}

/** Asks for a list that is likely to be shown next. It is kept for a few seconds, and what fails is told by who shows it. */
export function useFetchPrompts(): (wanted: Wanted) => void {
  const client = useQueryClient();
  const optionsOf = useListOptions();
  return (wanted) => void client.prefetchQuery(optionsOf(wanted));
}

/** Every distinct prompt of what a query finds, or these folded into families, kept up to date while the library grows. */
export function usePromptList(query: AssetQuery, sort: PromptSort, folded: boolean): FoundPrompts {
  const options = useListOptions()({ query, sort, folded });
  // Asked while the page is drawn for the first time, not after: taking the sheet away lasts as long as the answer.
  usePrefetchQuery(options);
  const { data, error, refetch } = useQuery(options);
  return { list: data?.list, question: data?.question, error, retry: () => void refetch() };
}

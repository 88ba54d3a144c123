import { useQuery } from "@tanstack/react-query";
import type { PromptList } from "#catalog/index.ts";
import type { PromptSort } from "#contract/prompts/prompt-sorts.ts";
import type { AssetQuery } from "#contract/query.ts";
import { useSession } from "../account/session.ts";
import { useCatalog, useCatalogStatus } from "../status.ts";
import { useWaived } from "../sync.tsx";
import { workerAnswer } from "../worker-answer.ts";

export interface FoundPrompts {
  /** The newest answer; that of the query before, or of an older version, while a new one is computed. */
  list: PromptList | undefined;
  error: Error | null;
  /** Asks anew after an error. */
  retry: () => void;
}

/** Every distinct prompt of what a query finds, kept up to date while the library grows. */
export function usePromptList(query: AssetQuery, sort: PromptSort): FoundPrompts {
  const catalog = useCatalog();
  const { account } = useSession();
  const { version } = useCatalogStatus();
  const waive = useWaived();
  const { data, error, refetch } = useQuery({
    ...workerAnswer,
    queryKey: ["prompts", account, query, sort, waive, version],
    queryFn: () => catalog.prompts(query, sort, { waive }),
    structuralSharing: false,
  });
  return { list: data, error, retry: () => void refetch() };
}

import { useQuery } from "@tanstack/react-query";
import type { Catalog } from "#catalog/index.ts";
import { useSession } from "./account/session.ts";
import { useCatalog, useStatusOf } from "./status.ts";
import { workerAnswer } from "./worker-answer.ts";

interface Question<T> {
  /** Which question it is: answers of one are never taken for another's. */
  name: string;
  /** All that the answer depends on, but for the catalog as it is now. */
  of: readonly unknown[];
  ask: (catalog: Catalog) => Promise<T>;
  /** False while there is nothing to ask. */
  enabled?: boolean;
  /**
   * Whether the answer to what was asked before may stand in until the new one is known. Else only an older version's answer
   * to the very same question does.
   */
  keepsLast?: boolean;
}

/** What the worker answers of the library as it is now; undefined until it has. */
export function useAnswer<T>({
  name,
  of,
  ask,
  enabled = true,
  keepsLast = false,
}: Question<T>): T | undefined {
  const catalog = useCatalog();
  const { account } = useSession();
  const version = useStatusOf((status) => status.version);
  const asked = JSON.stringify(of);
  const { data } = useQuery({
    ...workerAnswer,
    queryKey: [name, account, asked, version],
    queryFn: async () => ({ answer: await ask(catalog) }),
    enabled,
    structuralSharing: false,
    placeholderData: (previous, query) => (keepsLast || query?.queryKey[2] === asked ? previous : undefined),
  });
  return data?.answer;
}

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { OwnChange, OwnThings } from "#catalog/index.ts";
import type { OwnKind } from "#contract/registers.ts";
import { useSession } from "../account/session.ts";
import { useCatalog, useCatalogStatus } from "../status.ts";
import { workerAnswer } from "../worker-answer.ts";

/** What a person keeps for themselves of a kind, in their order; undefined until the catalog has answered. */
export function useOwn<K extends OwnKind>(kind: K): readonly OwnThings[K][] | undefined {
  const catalog = useCatalog();
  const { account } = useSession();
  const { marks } = useCatalogStatus();
  const { data } = useQuery({
    ...workerAnswer,
    queryKey: ["own", kind, account, marks.version],
    queryFn: () => catalog.own(kind),
  });
  return data;
}

/** Changes what a person keeps of a kind: see `Catalog.changeOwn`. */
export function useChangeOwn<K extends OwnKind>(
  kind: K,
): (changes: readonly OwnChange<K>[]) => Promise<void> {
  const catalog = useCatalog();
  return useMemo(() => (changes) => catalog.changeOwn(kind, changes), [catalog, kind]);
}

/** Reads what a person keeps of a kind outside of rendering, as it is now. */
export function useReadOwn<K extends OwnKind>(kind: K): () => Promise<readonly OwnThings[K][]> {
  const catalog = useCatalog();
  return useMemo(() => () => catalog.own(kind), [catalog, kind]);
}

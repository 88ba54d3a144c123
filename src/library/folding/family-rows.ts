import { useQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import type { Catalog, FamilyRows } from "#catalog/index.ts";
import { useSession } from "../account/session.ts";
import { areEqual } from "../same-arrays.ts";
import { useCatalog, useStatusOf } from "../status.ts";
import { workerAnswer } from "../worker-answer.ts";

/**
 * How long to rest before families are asked for again, as a multiple of what the last answer took: while pages pour in, the
 * worker has them to take in too.
 */
const rest = 2;

interface Told {
  families: FamilyRows;
  /** The catalog's version when they were asked for. */
  version: number;
  /** Milliseconds that the answer took. */
  took: number;
}

/** The last answer of each catalog. */
const latest = new WeakMap<Catalog, Told>();

async function tell(catalog: Catalog): Promise<Told> {
  const { version } = catalog.getStatus();
  const begun = performance.now();
  const answer = await catalog.familyRows();
  const before = latest.get(catalog)?.families;
  // The same object for the same answer: what is folded by it need not be folded anew.
  const isSame = before?.size === answer.size && areEqual(before.ofRow, answer.ofRow);
  const told = { families: before && isSame ? before : answer, version, took: performance.now() - begun };
  latest.set(catalog, told);
  return told;
}

export interface FoundFamilies {
  /** The newest answer, maybe of a version before; undefined until there is one. */
  families: FamilyRows | undefined;
  error: Error | null;
}

/**
 * Which family each asset is in, followed while the library grows: one question at a time, each answered before the next. To
 * ask for each version would never come to an end while versions come faster than answers.
 */
export function useFamilyRows(): FoundFamilies {
  const catalog = useCatalog();
  const { account } = useSession();
  const version = useStatusOf((status) => status.version);
  const { data, error, isFetching, refetch } = useQuery({
    ...workerAnswer,
    queryKey: ["family-rows", account],
    queryFn: () => tell(catalog),
    structuralSharing: false,
  });
  const isOld = data !== undefined && data.version < version && !isFetching;
  const askAnew = useEffectEvent(() => void refetch());
  const pause = data ? data.took * rest : 0;
  useEffect(() => {
    if (!isOld) return;
    const timer = setTimeout(() => askAnew(), pause);
    return () => clearTimeout(timer);
  }, [isOld, pause]);
  return { families: data?.families, error };
}

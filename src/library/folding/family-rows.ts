import { useQuery } from "@tanstack/react-query";
import type { Catalog, FamilyRows } from "#catalog/index.ts";
import { useSession } from "../account/session.ts";
import { areEqual } from "../same-arrays.ts";
import { useCatalog, useCatalogStatus } from "../status.ts";
import { workerAnswer } from "../worker-answer.ts";

/** The last answer of each catalog. */
const latest = new WeakMap<Catalog, FamilyRows>();

export interface FoundFamilies {
  /** The newest answer, maybe of a version before; undefined until there is one. */
  families: FamilyRows | undefined;
  error: Error | null;
}

/** Which family each asset is in, kept up to date while the library grows: the same object for as long as it says the same. */
export function useFamilyRows(): FoundFamilies {
  const catalog = useCatalog();
  const { account } = useSession();
  const { version } = useCatalogStatus();
  const { data, error } = useQuery({
    ...workerAnswer,
    queryKey: ["family-rows", account, version],
    queryFn: async () => {
      const answer = await catalog.familyRows();
      const before = latest.get(catalog);
      const isSame = before?.size === answer.size && areEqual(before.ofRow, answer.ofRow);
      const families = before && isSame ? before : answer;
      latest.set(catalog, families);
      return families;
    },
    structuralSharing: false,
  });
  return { families: data, error };
}

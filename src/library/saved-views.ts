import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Catalog, SavedView } from "#catalog/index.ts";
import { useSession } from "./account/session.ts";
import { useCatalog, useCatalogStatus } from "./status.ts";
import { workerAnswer } from "./worker-answer.ts";

/** A person's saved views, in their order; undefined until the catalog has answered. */
export function useSavedViews(): readonly SavedView[] | undefined {
  const catalog = useCatalog();
  const { account } = useSession();
  const { marks } = useCatalogStatus();
  const { data } = useQuery({
    ...workerAnswer,
    queryKey: ["views", account, marks.version],
    queryFn: () => catalog.views(),
  });
  return data;
}

/** Adds, changes and removes saved views: see `Catalog.changeView`. */
export function useChangeView(): Catalog["changeView"] {
  const catalog = useCatalog();
  return useMemo(() => (id, change) => catalog.changeView(id, change), [catalog]);
}

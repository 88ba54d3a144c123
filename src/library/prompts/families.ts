import { useQuery } from "@tanstack/react-query";
import type { FamilyFace } from "#catalog/index.ts";
import { useSession } from "../account/session.ts";
import { useCatalog, useCatalogStatus } from "../status.ts";
import { workerAnswer } from "../worker-answer.ts";

/** The family of a prompt in short, by the prompt's name; undefined until it is known, null where there is none. */
export function useFamilyFace(name: string | undefined): FamilyFace | null | undefined {
  const catalog = useCatalog();
  const { account } = useSession();
  const { version } = useCatalogStatus();
  const { data } = useQuery({
    ...workerAnswer,
    queryKey: ["family-face", account, name, version],
    queryFn: () => catalog.familyFace(name ?? ""),
    enabled: name !== undefined,
    // That of an older version stands in for the same family alone.
    placeholderData: (previous, query) => (query?.queryKey[2] === name ? previous : undefined),
  });
  return data;
}

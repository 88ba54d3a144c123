import { useQuery } from "@tanstack/react-query";
import type { FamilyDetails, FamilyFace } from "#catalog/index.ts";
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

export interface FoundFamily {
  /** Undefined until it is known, null where the library has no such prompt. */
  family: FamilyDetails | null | undefined;
  error: Error | null;
  /** Asks anew after an error. */
  retry: () => void;
}

/** All about a family by the name of any of its prompts, kept up to date while the library grows. */
export function useFamily(name: string): FoundFamily {
  const catalog = useCatalog();
  const { account } = useSession();
  const { version } = useCatalogStatus();
  const { data, error, refetch } = useQuery({
    ...workerAnswer,
    queryKey: ["family", account, name, version],
    queryFn: () => catalog.family(name),
    // As above.
    placeholderData: (previous, query) => (query?.queryKey[2] === name ? previous : undefined),
    structuralSharing: false,
  });
  return { family: data, error, retry: () => void refetch() };
}

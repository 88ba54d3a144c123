import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import type { FamilyDetails, FamilyFace } from "#catalog/index.ts";
import { useSession } from "../account/session.ts";
import { useCatalog, useStatusOf } from "../status.ts";
import { useWaived } from "../sync.tsx";
import { workerAnswer } from "../worker-answer.ts";

export interface FoundFace {
  /** Undefined until it is known, null where the library shows no such prompt. */
  face: FamilyFace | null | undefined;
  /** Whether it could not be found out. */
  failed: boolean;
}

/**
 * The family of a prompt in short, by the prompt's name. The first time in a library all prompts are folded for it, which
 * takes a second or two: while `asked` is false the worker is left alone, and what is known already stays.
 */
export function useFamilyFace(name: string | undefined, asked = true): FoundFace {
  const catalog = useCatalog();
  const { account } = useSession();
  const version = useStatusOf((status) => status.version);
  const waive = useWaived();
  const { data, error } = useQuery({
    ...workerAnswer,
    queryKey: ["family-face", account, name, waive, version],
    queryFn: () => catalog.familyFace(name ?? "", { waive }),
    enabled: asked && name !== undefined,
    // That of an older version stands in for the same family alone.
    placeholderData: (previous, query) => (query?.queryKey[2] === name ? previous : undefined),
  });
  return { face: data, failed: error !== null };
}

export interface FoundFamily {
  /** Undefined until it is known, null where the library has no such prompt. */
  family: FamilyDetails | null | undefined;
  error: Error | null;
  /** Asks anew after an error. */
  retry: () => void;
}

/** What is asked of a family by the name of any of its prompts. */
function useFamilyOptions() {
  const catalog = useCatalog();
  const { account } = useSession();
  const version = useStatusOf((status) => status.version);
  const waive = useWaived();
  return (name: string) =>
    queryOptions({
      ...workerAnswer,
      queryKey: ["family", account, name, waive, version],
      queryFn: () => catalog.family(name, { waive }),
      structuralSharing: false,
    });
}

/** Asks for a family that is likely to be shown next, where all prompts are folded already. What fails is told by who shows it. */
export function useFetchFamily(): (name: string) => void {
  const client = useQueryClient();
  const optionsOf = useFamilyOptions();
  return (name) => void client.prefetchQuery(optionsOf(name));
}

/** All about a family by the name of any of its prompts, kept up to date while the library grows. */
export function useFamily(name: string): FoundFamily {
  const { data, error, refetch } = useQuery({
    ...useFamilyOptions()(name),
    // As above.
    placeholderData: (previous, query) => (query?.queryKey[2] === name ? previous : undefined),
  });
  return { family: data, error, retry: () => void refetch() };
}

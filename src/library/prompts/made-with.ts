import { useQuery } from "@tanstack/react-query";
import type { MadeWith } from "#catalog/index.ts";
import { useSession } from "../account/session.ts";
import { useCatalog, useStatusOf } from "../status.ts";
import { workerAnswer } from "../worker-answer.ts";

/**
 * What the assets of a prompt were made with; `prompt` is its number, `rows` are its entry's, and `known` is what came with
 * them. Undefined until it is known.
 */
export function useMadeWith(
  prompt: number,
  rows: Uint32Array,
  version: number,
  known: MadeWith | undefined,
): MadeWith | undefined {
  const catalog = useCatalog();
  const { account } = useSession();
  const renewals = useStatusOf((status) => status.renewals);
  const { data } = useQuery({
    ...workerAnswer,
    queryKey: ["made-with", account, prompt, rows.length, version, renewals],
    // A copy: a part of an array is sent with all that the array is a part of.
    queryFn: () => catalog.madeWith(rows.slice()),
    initialData: () => known,
    // Those of an older answer stand in for the same prompt alone.
    placeholderData: (previous, query) => (query?.queryKey[2] === prompt ? previous : undefined),
  });
  return data;
}

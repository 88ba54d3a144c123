import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Catalog } from "#catalog/index.ts";
import { queryOfName } from "#contract/prompts/prompt-query.ts";
import { withFilter } from "#contract/query.ts";
import { useSession } from "../account/session.ts";
import { useCatalog, useCatalogStatus } from "../status.ts";
import { workerAnswer } from "../worker-answer.ts";

/** A prompt or a family as the address knows it. */
export interface Named {
  facet: "prompt" | "family";
  name: string;
}

/** What prompts and families say, by `keyOfNamed`; null where the library holds no asset of one. */
export type PromptTexts = ReadonlyMap<string, string | null>;

export const keyOfNamed = ({ facet, name }: Named): string => `${facet} ${name}`;

/** An address may name any number: what is not looked up is called by no text. */
const most = 50;

async function textOf(catalog: Catalog, { facet, name }: Named): Promise<string | null> {
  if (facet === "family") {
    const family = await catalog.familyFace(name);
    // What differs is told by what it leaves open: a chip has no room for all values.
    return family?.template.map((part) => (typeof part === "string" ? part : "…")).join("") ?? null;
  }
  const withHidden = withFilter(queryOfName(name), "hidden", { include: ["0", "1"], exclude: [] });
  const { records } = await catalog.query(withHidden, { records: 1 });
  return records[0]?.prompt ?? null;
}

const textsQuery = (catalog: Catalog, account: string, names: readonly Named[], version: number) =>
  queryOptions({
    ...workerAnswer,
    queryKey: ["prompt-texts", account, names, version],
    queryFn: async (): Promise<PromptTexts> =>
      new Map(
        await Promise.all(
          names.map(async (name) => [keyOfNamed(name), await textOf(catalog, name)] as const),
        ),
      ),
    enabled: names.length > 0,
    structuralSharing: false,
  });

const none: PromptTexts = new Map();

/** What the prompts and families of some names say, as far as that is known yet. */
export function usePromptTexts(names: readonly Named[]): PromptTexts {
  const { version } = useCatalogStatus();
  const { account } = useSession();
  const { data } = useQuery(textsQuery(useCatalog(), account, names.slice(0, most), version));
  return data ?? none;
}

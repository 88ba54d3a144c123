import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Catalog } from "#catalog/index.ts";
import { useSession } from "../account/session.ts";
import { useCatalog, useStatusOf } from "../status.ts";
import { workerAnswer } from "../worker-answer.ts";

/** A prompt, a family or a value of its slots as the address knows it. */
export interface Named {
  facet: "prompt" | "family" | "slot";
  name: string;
}

/** What prompts, families and values of slots ("Slot 1: cat") say, by `keyOfNamed`; null where the library holds no asset of one. */
export type PromptTexts = ReadonlyMap<string, string | null>;

export const keyOfNamed = ({ facet, name }: Named): string => `${facet} ${name}`;

/** An address may name any number: what is not looked up is called by no text. */
const most = 50;

const textsQuery = (catalog: Catalog, account: string, names: readonly Named[], version: number) =>
  queryOptions({
    ...workerAnswer,
    queryKey: ["prompt-texts", account, names, version],
    queryFn: async (): Promise<PromptTexts> => {
      // Few visits name any.
      const { textOfNamed } = await import("./text-of-named.ts");
      return new Map(
        await Promise.all(
          names.map(async (name) => [keyOfNamed(name), await textOfNamed(catalog, name)] as const),
        ),
      );
    },
    enabled: names.length > 0,
    structuralSharing: false,
  });

const none: PromptTexts = new Map();

/** What the prompts, families and slots of some names say, as far as that is known yet. */
export function usePromptTexts(names: readonly Named[]): PromptTexts {
  const version = useStatusOf((status) => status.version);
  const { account } = useSession();
  const { data } = useQuery(textsQuery(useCatalog(), account, names.slice(0, most), version));
  return data ?? none;
}

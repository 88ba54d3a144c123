import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Catalog } from "#catalog/index.ts";
import { queryOfName } from "#contract/prompts/prompt-query.ts";
import { readSlotValue, titleOfSlot, wordsOfValue } from "#contract/prompts/slot-value.ts";
import { withFilter } from "#contract/query.ts";
import { useSession } from "../account/session.ts";
import { useCatalog, useCatalogStatus } from "../status.ts";
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

async function textOf(catalog: Catalog, { facet, name }: Named): Promise<string | null> {
  if (facet === "family") {
    const family = await catalog.familyFace(name);
    // What differs is told by what it leaves open: a chip has no room for all values.
    return family?.template.map((part) => (typeof part === "string" ? part : "…")).join("") ?? null;
  }
  if (facet === "slot") {
    const asked = readSlotValue(name);
    const family = asked && (await catalog.familyFace(asked.family));
    const slot = family?.template.filter((part) => typeof part !== "string")[asked?.place ?? 0];
    return asked && slot
      ? `${titleOfSlot(slot.name, asked.place)}: ${wordsOfValue(asked.value).trim() || "nothing"}`
      : null;
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

/** What the prompts, families and slots of some names say, as far as that is known yet. */
export function usePromptTexts(names: readonly Named[]): PromptTexts {
  const { version } = useCatalogStatus();
  const { account } = useSession();
  const { data } = useQuery(textsQuery(useCatalog(), account, names.slice(0, most), version));
  return data ?? none;
}

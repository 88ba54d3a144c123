import type { Catalog } from "#catalog/index.ts";
import { queryOfName } from "#contract/prompts/prompt-query.ts";
import { readSlotValue, titleOfSlot, wordsOfValue } from "#contract/prompts/slot-value.ts";
import { withFilter } from "#contract/query.ts";
import type { Named } from "./prompt-texts.ts";

/** What a prompt, a family or a slot's value says; null where the library holds no asset of it. Rejects with the catalog. */
export async function textOfNamed(catalog: Catalog, { facet, name }: Named): Promise<string | null> {
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

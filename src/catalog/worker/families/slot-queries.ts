import { nameOfValue, readSlotValue, type SlotValue } from "#contract/prompts/slot-value.ts";
import { type AssetQuery, canonical, noFilter } from "#contract/query.ts";
import { matching, slotsOf } from "../../model/families/slots/slot-facets.ts";
import type { FamilyDetails } from "../../results/prompts.ts";

/** In the place of prompts where there are none: the name of no prompt, so that nothing is found. */
const nobody = "";

/**
 * The query with the prompts that have the slots' values it asks for in the place of these. Within a slot one of them is
 * enough, and each slot must have one.
 */
export async function withSlotsResolved(
  query: AssetQuery,
  familyNamed: (name: string) => Promise<FamilyDetails | null>,
): Promise<AssetQuery> {
  const { include, exclude } = query.filters.slot ?? noFilter;
  const named = async (text: string) => {
    const asked = readSlotValue(text);
    const family = asked && (await familyNamed(asked.family));
    if (!asked || !family) return { slot: text, prompts: [] };
    const place = placeOf(family, asked);
    return { slot: `${family.name}.${place}`, prompts: promptsOf(family, { ...asked, place }) };
  };
  const bySlot = new Map<string, Set<string>>();
  for (const { slot, prompts } of await Promise.all(include.map(named)))
    bySlot.set(slot, new Set([...(bySlot.get(slot) ?? []), ...prompts]));
  const [first, ...others] = bySlot.values();
  const wanted = first && [...first].filter((name) => others.every((some) => some.has(name)));
  const unwanted = (await Promise.all(exclude.map(named))).flatMap(({ prompts }) => prompts);
  const slot = { include: wanted ? [...wanted, nobody] : [], exclude: unwanted };
  return canonical({ ...query, filters: { ...query.filters, slot } });
}

/** Where the slot of a value is. Its place may be another one since the family has grown: then the value itself leads to it. */
function placeOf(family: FamilyDetails, { place, value }: SlotValue): number {
  const has = (at: number) => slotsOf(family)[at]?.values.some((one) => nameOfValue(one) === value);
  if (has(place)) return place;
  const other = [...slotsOf(family).keys()].find(has);
  return other ?? place;
}

/** The names of the prompts that have a value. */
function promptsOf(family: FamilyDetails, { place, value }: SlotValue): string[] {
  const include = slotsOf(family)[place]?.values.filter((one) => nameOfValue(one) === value) ?? [];
  if (include.length === 0) return [];
  const filters = Array.from({ length: place + 1 }, (_, at) =>
    at === place ? { include, exclude: [] } : noFilter,
  );
  return matching(family, filters).map((prompt) => family.prompts[prompt]?.name ?? nobody);
}

import type { SlotFilters } from "#catalog/families.ts";
import { everything } from "#contract/everything.ts";
import { nameOfValue, writeSlotValue } from "#contract/prompts/slot-value.ts";
import { type AssetQuery, canonical } from "#contract/query.ts";

/** What finds the assets of a family that its slots' filters leave. */
export function familyQuery(family: string, filters: SlotFilters): AssetQuery {
  const named = (which: "include" | "exclude") =>
    filters.flatMap((filter, place) =>
      filter[which].map((value) => writeSlotValue({ family, place, value: nameOfValue(value) })),
    );
  return canonical({
    ...everything,
    filters: {
      family: { include: [family], exclude: [] },
      slot: { include: named("include"), exclude: named("exclude") },
    },
  });
}

import { type AxisId, familyOfSlots, isSlot, placeOfSlot, type Sides } from "#contract/facets/matrix-axes.ts";
import { nameOfValue, readSlotValue, writeSlotValue } from "#contract/prompts/slot-value.ts";
import { type AssetQuery, filterOf, withFilter } from "#contract/query.ts";

/** What finds the takes of a cell: the matrix's query with the two values. */
export function cellQuery(query: AssetQuery, sides: Sides, rowValue: string, colValue: string): AssetQuery {
  return withValue(withValue(query, sides.rows, rowValue), sides.cols, colValue);
}

function withValue(query: AssetQuery, axis: AxisId, value: string): AssetQuery {
  if (!isSlot(axis)) return withFilter(query, axis, { include: [value], exclude: [] });
  const asked = { family: familyOfSlots(query) ?? "", place: placeOfSlot(axis), value: nameOfValue(value) };
  const { include, exclude } = filterOf(query, "slot");
  // Slots share a facet: of this one alone another value takes the place of what was asked for.
  const others = include.filter((text) => readSlotValue(text)?.place !== asked.place);
  return withFilter(query, "slot", { include: [...others, writeSlotValue(asked)], exclude });
}

import type { SlotFilters } from "#catalog/families.ts";
import { type FacetFilter, noFilter } from "#contract/query.ts";

export type ValueState = "free" | "included" | "excluded";

export function stateOf({ include, exclude }: FacetFilter, value: string): ValueState {
  return include.includes(value) ? "included" : exclude.includes(value) ? "excluded" : "free";
}

/** The filter in which a value has another state. */
export function withState({ include, exclude }: FacetFilter, value: string, state: ValueState): FacetFilter {
  const without = (values: readonly string[]) => values.filter((other) => other !== value);
  return {
    include: state === "included" ? [...without(include), value] : without(include),
    exclude: state === "excluded" ? [...without(exclude), value] : without(exclude),
  };
}

/** The filters with another one for a slot. */
export const withSlot = (filters: SlotFilters, slot: number, filter: FacetFilter): FacetFilter[] =>
  Array.from({ length: Math.max(filters.length, slot + 1) }, (_, i) =>
    i === slot ? filter : (filters[i] ?? noFilter),
  );

/** What is left of filters where the slots are: a value that no prompt has any more asks for nothing. */
export const knownFilters = (
  filters: SlotFilters,
  slots: readonly { readonly values: readonly string[] }[],
): FacetFilter[] =>
  slots.map(({ values }, slot) => {
    const known = (asked: readonly string[] = []) => asked.filter((value) => values.includes(value));
    return { include: known(filters[slot]?.include), exclude: known(filters[slot]?.exclude) };
  });

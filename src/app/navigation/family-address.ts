import { mostSlots } from "#contract/prompts/prompt-template.ts";
import type { FacetFilter } from "#contract/query.ts";
import { readFilter, writeFilter } from "#contract/query-params.ts";
import { familyOfPath, familyPath } from "#shared/paths.ts";

/** What the address of a family says. Slots are told by their places in the template. */
export interface FamilyAddress {
  name: string;
  /** What each slot is narrowed to. */
  filters: readonly FacetFilter[];
  /** The slots that the matrix has as its rows and its columns; null where nobody has chosen. */
  sides: readonly [rows: number, columns: number] | null;
}

/** Reads an address. What is unknown is ignored, never an error. */
export function parseFamilyAddress(pathname: string, search: string): FamilyAddress {
  const params = new URLSearchParams(search);
  const sideOf = (param: string) => {
    const slot = Number(params.get(param)) - 1;
    return Number.isInteger(slot) && slot >= 0 && slot < mostSlots ? slot : -1;
  };
  const [rows, columns] = [sideOf("rows"), sideOf("cols")];
  return {
    name: familyOfPath(pathname),
    filters: Array.from({ length: mostSlots }, (_, slot) => readFilter(params.getAll(`s${slot + 1}`))),
    sides: rows >= 0 && columns >= 0 && rows !== columns ? [rows, columns] : null,
  };
}

/** The whole address. */
export function familyAddress({ name, filters, sides }: FamilyAddress): string {
  const params = new URLSearchParams();
  for (const [slot, filter] of filters.entries())
    for (const value of writeFilter(filter)) params.append(`s${slot + 1}`, value);
  if (sides) {
    params.set("rows", String(sides[0] + 1));
    params.set("cols", String(sides[1] + 1));
  }
  const search = params.toString();
  return familyPath(name) + (search && `?${search}`);
}

import type { FamilyTemplate } from "../template/family-template.ts";
import { matching, type SlotFilters, slotsOf } from "./slot-facets.ts";

/** What was tried of two slots' values together. */
export interface SlotMatrix {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** For each row and column the prompts, by their places in the family; none where the two were never tried together. */
  readonly cells: readonly (readonly (readonly number[])[])[];
}

/** The matrix of two slots, by their places among the slots, over the prompts that pass the filters. */
export function slotMatrix(
  family: FamilyTemplate,
  row: number,
  column: number,
  filters: SlotFilters = [],
): SlotMatrix {
  const slots = slotsOf(family);
  const rows = slots[row]?.values ?? [];
  const columns = slots[column]?.values ?? [];
  const cells = rows.map(() => columns.map((): number[] => []));
  for (const prompt of matching(family, filters)) {
    const choice = family.choices[prompt];
    cells[choice?.[row] ?? 0]?.[choice?.[column] ?? 0]?.push(prompt);
  }
  return { rows, columns, cells };
}

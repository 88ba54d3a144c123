import type { FacetCount, Row } from "../../catalog.ts";

/** How many of some rows have each value, the most frequent first, then by their letters. */
export function countValues(rows: Uint32Array, valuesAt: (row: Row) => readonly string[]): FacetCount[] {
  const counts = new Map<string, number>();
  for (const row of rows) for (const value of valuesAt(row)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

import type { Row } from "#catalog/index.ts";

/** Selected rows as the list has them, those that it does not have after them. */
export function inListOrder(selected: Uint32Array, list: Uint32Array | undefined): Row[] {
  const left = new Set<Row>(selected);
  const ordered: Row[] = [];
  for (const row of list ?? []) if (left.delete(row)) ordered.push(row);
  return [...ordered, ...left];
}

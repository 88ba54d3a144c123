import type { MarkTarget, Row } from "#catalog/index.ts";
import type { AssetKey } from "#contract/asset.ts";
import { focusedRow } from "#features/gallery/index.ts";
import { useSelection } from "#library/selection/use-selection.ts";

/** Who is meant: the open item, else what is selected, else the tile with the focus, else nobody. */
export function targetOf(
  item: AssetKey | null,
  selected: () => Uint32Array,
  focused: () => Row | undefined,
): MarkTarget | null {
  if (item) return { keys: [item] };
  const rows = selected();
  if (rows.length > 0) return { rows };
  const row = focused();
  return row === undefined ? null : { rows: Uint32Array.of(row) };
}

/** Asks who is meant at that moment, on a page where `item` is open, or none. */
export function useMarkTarget(item: AssetKey | null): () => MarkTarget | null {
  const selection = useSelection();
  return () => targetOf(item, () => selection.rows(), focusedRow);
}

import type { AssetKey } from "#contract/asset.ts";
import { tallyOf } from "#contract/mark-tally.ts";
import { useMarksOf } from "#library/marks-of.ts";
import { FavouriteButton } from "./controls/favourite-button.tsx";
import { favouriteOf } from "./rules/change-of.ts";
import { useMarkAction } from "./use-mark-action.ts";
import { useMarkKeys } from "./use-mark-keys.ts";
import type { FieldName } from "./wanted-field.ts";

interface ItemMarksProps {
  /** What the stage shows, which may be ahead of the address: a key means what is seen. */
  asset: AssetKey;
  onField: (field: FieldName) => unknown;
}

/** The keys of an open item's marks, and the button for the most usual of them. */
export function ItemMarks({ asset: { kind, id }, onField }: ItemMarksProps) {
  // The stage gives the whole asset, which is none of the catalog's name for it.
  const key = { kind, id };
  const { marks } = useMarksOf(key);
  const act = useMarkAction();
  const target = { keys: [key] };
  const tally = () => tallyOf([marks]);
  useMarkKeys(() => ({ target, tally }), onField);
  return <FavouriteButton on={marks.favourite} onToggle={() => act(target, favouriteOf(tally()))} />;
}

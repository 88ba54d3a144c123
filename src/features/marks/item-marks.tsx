import type { AssetKey } from "#contract/asset.ts";
import { tallyOf } from "#contract/tally/mark-tally.ts";
import { useMarksOf, useReadMarks } from "#library/marks-of.ts";
import { FavouriteButton } from "./controls/favourite-button.tsx";
import { favouriteOf } from "./rules/change-of.ts";
import { useMarkAction } from "./use-mark-action.ts";
import { useMarkKeys } from "./use-mark-keys.ts";
import type { FieldName } from "./wanted-field.ts";

interface ItemMarksProps {
  /** What the stage shows, which may be ahead of the address: a key means what is seen. */
  asset: AssetKey;
  /** Whether the stage only passes it by: its marks are asked for by a key that needs them alone. */
  passing: boolean;
  onField: (field: FieldName) => unknown;
}

/** The keys of an open item's marks, and the button for the most usual of them. */
export function ItemMarks({ asset: { kind, id }, passing, onField }: ItemMarksProps) {
  // The stage gives the whole asset, which is none of the catalog's name for it.
  const key = { kind, id };
  const { marks, isKnown } = useMarksOf(passing ? null : key);
  const read = useReadMarks();
  const act = useMarkAction();
  const target = { keys: [key] };
  // A key may come before its answer: turned over is what there is, and not what is not known yet.
  const tally = () => (isKnown ? tallyOf([marks]) : read([key]).then(tallyOf));
  const onToggle = async () => act(target, favouriteOf(await tally()));
  useMarkKeys(() => ({ target, tally }), onField);
  return <FavouriteButton on={marks.favourite} onToggle={onToggle} />;
}

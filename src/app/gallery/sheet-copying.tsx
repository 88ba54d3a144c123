import type { QueryResult } from "#catalog/index.ts";
import type { Asset } from "#contract/asset.ts";
import { usePutIntoBasket } from "#features/basket/index.ts";
import { askCopyAs, useCopyRequest } from "#features/copying/index.ts";
import { focusedRow } from "#features/gallery/index.ts";
import { useReadRecords } from "#library/records/records.ts";
import { useReadSelected } from "#library/selection/use-read-selected.ts";
import { useSelection } from "#library/selection/use-selection.ts";
import { useKeys } from "#ui/keyboard/use-keys.ts";
import { showToast } from "#ui/layers/toast.tsx";
import { useCopyAsBeside } from "../ways/use-copy-as-beside.tsx";

/** The keys that copy or gather what is selected, or the tile in focus. */
export function SheetCopying({ result }: { result: QueryResult | undefined }) {
  const assetsMeant = useAssetsMeant(result);
  const copyRequest = useCopyRequest();
  const putIn = usePutIntoBasket();
  const selection = useSelection();
  const { show, menu } = useCopyAsBeside();

  /** Does it for what is meant, or says that nothing is. A worker that has died has its own notice. */
  const withAssets = (act: (assets: readonly Asset[]) => void) => {
    const assets = assetsMeant();
    if (assets) void assets.read().then(act, () => {});
  };
  const beside = (anchor: Element | null) => withAssets(([asset]) => asset && show(asset, anchor));
  useKeys("copyAs", {
    C: () => {
      const assets = assetsMeant();
      if (assets) copyRequest(assets);
    },
    // What is selected has its own button.
    a: () => (selection.size > 0 ? askCopyAs(true) : beside(document.activeElement)),
  });
  useKeys("toBasket", { k: () => withAssets((assets) => void putIn(assets.map(({ prompt }) => prompt))) });
  return menu;
}

/** Gives what is selected, else the tile in focus; null and a word to the person where that is nobody. */
function useAssetsMeant(result: QueryResult | undefined) {
  const readSelected = useReadSelected(result);
  const selection = useSelection();
  const read = useReadRecords();
  return () => {
    if (selection.size > 0) return { count: selection.size, read: () => readSelected() };
    const row = focusedRow();
    if (row === undefined) {
      showToast({ message: "Select some, or move to one by the arrow keys" });
      return null;
    }
    const readOne = async () => (await read([row])).filter((asset) => asset !== undefined);
    return { count: 1, read: readOne };
  };
}

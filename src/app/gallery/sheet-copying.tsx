import { useState } from "react";
import type { QueryResult } from "#catalog/index.ts";
import type { Asset } from "#contract/asset.ts";
import { templateOf } from "#contract/prompts/template-of.ts";
import { usePutIntoBasket } from "#features/basket/index.ts";
import { askCopyAs, CopyAsMenu, theOne } from "#features/copying/index.ts";
import { focusedRow } from "#features/gallery/index.ts";
import { useFindTried } from "#library/prompts/tried.ts";
import { useReadRecords } from "#library/records/records.ts";
import { useReadSelected } from "#library/selection/use-read-selected.ts";
import { useSelection } from "#library/selection/use-selection.ts";
import { useKeys } from "#ui/keyboard/use-keys.ts";
import { Part } from "#ui/late/part.tsx";
import { showToast } from "#ui/layers/toast.tsx";
import { toBasket } from "../ways/to-basket.ts";

interface Opened {
  asset: Asset;
  anchor: HTMLElement | null;
}

const nobody = "Select some, or move to one by the arrow keys";

/** The keys for what is selected, or the tile in focus: one opens the list of formats there, one gathers the prompts. */
export function SheetCopying({ result }: { result: QueryResult | undefined }) {
  const readSelected = useReadSelected(result);
  const putIn = usePutIntoBasket();
  const findTried = useFindTried();
  const selection = useSelection();
  const read = useReadRecords();
  const [opened, setOpened] = useState<Opened>();
  const [open, setOpen] = useState(false);
  const show = () => {
    if (selection.size > 0) return askCopyAs(true);
    const row = focusedRow();
    if (row === undefined) return showToast({ message: nobody });
    const anchor = document.activeElement as HTMLElement | null;
    // A worker that has died has its own notice.
    void read([row]).then(
      ([asset]) => {
        if (!asset) return;
        setOpened({ asset, anchor });
        setOpen(true);
      },
      () => {},
    );
  };
  const gather = (prompts: Promise<(Asset | undefined)[]>) =>
    void prompts.then(
      (assets) => putIn(assets.flatMap((asset) => (asset ? [asset.prompt] : []))),
      () => {},
    );
  useKeys("copyAs", { a: show });
  useKeys("toBasket", {
    k: () => {
      const row = focusedRow();
      if (selection.size > 0) gather(readSelected());
      else if (row !== undefined) gather(read([row]));
      else showToast({ message: nobody });
    },
  });
  if (!opened) return null;
  return (
    <Part>
      <CopyAsMenu
        assets={theOne(opened.asset)}
        template={templateOf(opened.asset.prompt)}
        findTried={findTried}
        more={[toBasket(() => void putIn([opened.asset.prompt]))]}
        anchor={opened.anchor}
        open={open}
        onOpenChange={setOpen}
      />
    </Part>
  );
}

import { useState } from "react";
import type { Asset } from "#contract/asset.ts";
import { askCopyAs, CopyAsMenu, templateOf, theOne } from "#features/copying/index.ts";
import { focusedRow } from "#features/gallery/index.ts";
import { useReadRecords } from "#library/records/records.ts";
import { useSelection } from "#library/selection/use-selection.ts";
import { useKeys } from "#ui/keyboard/use-keys.ts";
import { Part } from "#ui/late/part.tsx";
import { showToast } from "#ui/layers/toast.tsx";

interface Opened {
  asset: Asset;
  anchor: HTMLElement | null;
}

/** The key that opens the list of formats: at the bar of what is selected, or beside the tile in focus. */
export function SheetCopying() {
  const selection = useSelection();
  const read = useReadRecords();
  const [opened, setOpened] = useState<Opened>();
  const [open, setOpen] = useState(false);
  const show = () => {
    if (selection.size > 0) return askCopyAs(true);
    const row = focusedRow();
    if (row === undefined) return showToast({ message: "Select some, or move to one by the arrow keys" });
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
  useKeys("copyAs", { a: show });
  if (!opened) return null;
  return (
    <Part>
      <CopyAsMenu
        assets={theOne(opened.asset)}
        template={templateOf(opened.asset.prompt)}
        anchor={opened.anchor}
        open={open}
        onOpenChange={setOpen}
      />
    </Part>
  );
}

import { type ReactNode, useState } from "react";
import type { Asset } from "#contract/asset.ts";
import { usePutIntoBasket } from "#features/basket/index.ts";
import { CopyAsMenu, theOne } from "#features/copying/index.ts";
import { Part } from "#ui/late/part.tsx";
import { toBasket } from "./to-basket.ts";

interface CopyAsBeside {
  /** Opens the list of formats for an asset beside what was meant. */
  show: (asset: Asset, anchor: Element | null) => void;
  /** To be drawn. */
  menu: ReactNode;
}

/** The list of formats where it has no button of its own. */
export function useCopyAsBeside(): CopyAsBeside {
  const putIn = usePutIntoBasket();
  const [opened, setOpened] = useState<{ asset: Asset; anchor: HTMLElement | null }>();
  const [open, setOpen] = useState(false);
  return {
    show: (asset, anchor) => {
      setOpened({ asset, anchor: anchor as HTMLElement | null });
      setOpen(true);
    },
    menu: opened && (
      <Part>
        <CopyAsMenu
          assets={theOne(opened.asset)}
          more={[toBasket(() => void putIn([opened.asset.prompt]))]}
          anchor={opened.anchor}
          open={open}
          onOpenChange={setOpen}
        />
      </Part>
    ),
  };
}

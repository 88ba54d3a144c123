import { memo } from "react";
import { type Asset, type AssetKey, keyOf } from "#contract/asset.ts";
import type { Problem } from "#contract/problem.ts";
import { CopyVerbs } from "#features/copying/index.ts";
import { Details } from "#features/details/index.ts";
import { DrawerMarks } from "#features/marks/index.ts";
import { focusHeir } from "#ui/keyboard/focus.ts";
import { CompareLink } from "../ways/compare-link.tsx";
import { CullLink } from "../ways/cull-link.tsx";
import { toBasket } from "../ways/to-basket.ts";

interface ItemDrawerProps {
  asset: Asset;
  /** Whether the asset is only passed by: the drawer stays at the one before. */
  passing: boolean;
  /** Those beside it in the list. */
  before: AssetKey | undefined;
  after: AssetKey | undefined;
  terms: readonly string[];
  lost: Pick<Problem, "title" | "detail"> | undefined;
  measured: { width: number; height: number } | undefined;
  linkSearch: string;
  onGather: () => void;
  onDownload: () => void;
  onClose: () => void;
}

/**
 * All there is to an open item, beside the stage. To draw it takes as long as several pictures of a held arrow key, and nobody
 * reads what is there for a tenth of a second: it is drawn again where the person comes to rest.
 */
export const ItemDrawer = memo(Drawer, (_before, next) => next.passing);

function Drawer({ asset, before, after, onGather, ...details }: ItemDrawerProps) {
  const { kind, id } = asset;
  const key = { kind, id };
  return (
    // The drawer closes, or another item's takes its place.
    <div key={keyOf(asset)} ref={focusHeir(detailsButton)} className="contents">
      <Details
        asset={asset}
        terms={details.terms}
        onClose={details.onClose}
        onDownload={details.onDownload}
        lost={details.lost}
        measured={details.measured}
        linkSearch={details.linkSearch}
        copying={<CopyVerbs asset={asset} more={[toBasket(onGather)]} />}
        marks={
          <>
            <DrawerMarks asset={key} />
            <span className="flex flex-wrap gap-x-2">
              <CullLink asset={key} />
              <CompareLink asset={key} before={before} after={after} />
            </span>
          </>
        }
      />
    </div>
  );
}

/**
 * What has opened the drawer, for somebody who goes by keys; with a mouse the viewer itself, where Space plays and presses
 * nothing.
 */
const detailsButton = (byKeys: boolean) =>
  byKeys ? document.querySelector<HTMLElement>("[aria-label=Viewer] button[aria-label=Details]") : null;

import { memo } from "react";
import { stillOf } from "#contract/asset.ts";
import { assetName } from "#contract/asset-name.ts";
import { useRecord } from "#library/records/records.ts";
import { useIsMeant } from "#library/selection/use-selection.ts";
import { useCatalog } from "#library/status.ts";
import { under } from "#shared/base.ts";
import { formatDuration } from "#shared/format.ts";
import { lazy } from "#ui/late/lazy.tsx";
import { Part } from "#ui/late/part.tsx";
import { frameClass, placeholderOf } from "#ui/pictures/picture-tone.ts";
import { TileFold } from "../folds/tile-fold.tsx";
import { layoutAspect } from "../layout/sheet-layout.ts";
import { MarksAtRest } from "../marks/marks-at-rest.tsx";
import { TilePicture } from "../pictures/tile-picture.tsx";
import { usePicture } from "../pictures/use-picture.ts";
import { useSelectedAttribute } from "../selecting/selected-attribute.ts";
import { useSheet } from "../sheet-context.ts";
import { TileTrouble } from "./late-trouble.ts";
import { isSameFrame, type TileFrame } from "./tile-frame.ts";
import { TileLink } from "./tile-link.tsx";
import { useCopyKey } from "./use-copy-key.ts";
import { useLit } from "./use-lit.ts";

// Nobody points at a tile before there is one.
const TilePreview = lazy(() => import("./tile-preview.tsx"), "TilePreview");
const TileCaption = lazy(() => import("./tile-controls.tsx"), "TileCaption");
const TileCheck = lazy(() => import("../selecting/tile-check.tsx"), "TileCheck");
const TileCopy = lazy(() => import("./tile-controls.tsx"), "TileCopy");

export interface TileProps {
  frame: TileFrame;
  aspect: number;
  /** Whether it stands for a family, or may. */
  folded: boolean;
}

/** An answer that shows the same of a tile, as most do after a mark, draws it not anew. */
export const isSameTile = (a: TileProps, b: TileProps): boolean =>
  a.aspect === b.aspect && a.folded === b.folded && isSameFrame(a.frame, b.frame);

/** One picture of the sheet. Its box and colour are there at once; what it shows follows with its record. */
export const Tile = memo(function Tile({ frame, aspect, folded }: TileProps) {
  const { box, row, video } = frame;
  const { currentRow } = useSheet();
  const asset = useRecord(row);
  const still = asset && stillOf(asset);
  const picture = usePicture(still, frame, asset);
  const catalog = useCatalog();
  const { lit, hovered, handlers } = useLit();
  const meant = useIsMeant(row);
  const selected = useSelectedAttribute(row);
  const current = row === currentRow;
  const copy = useCopyKey();
  const length = asset?.kind === "video" && asset.duration !== undefined && (
    <span className="absolute right-1.5 bottom-1.5 rounded bg-scrim px-1 text-on-scrim text-small tabular-nums">
      {formatDuration(asset.duration)}
    </span>
  );

  // Losing a shape costs nothing: it is told again with the next load.
  const keepShape = (shape: number) => void catalog.setShapes([row], [shape]).catch(() => {});

  return (
    <div
      {...handlers}
      ref={selected}
      data-tile={box.index}
      className={`pointer-events-auto absolute overflow-hidden [contain:strict] ${frameClass(picture.tone)} ${lit || meant ? "" : "ring-at-rest frame-at-rest"}`}
      style={{
        left: box.left,
        top: frame.top,
        width: box.width,
        height: box.height,
        backgroundColor: placeholderOf(picture.tone),
      }}
    >
      {asset && (
        <TileLink asset={asset} frame={frame} current={current} onCopy={copy.press} className="block">
          {/* Under the picture, which comes over it: nothing moves, and nothing has to be taken away in time. */}
          {picture.unseen && (
            <span
              aria-hidden
              dir="auto"
              className="absolute inset-x-2 top-2 line-clamp-2 break-words text-quiet text-small"
            >
              {assetName(asset)}
            </span>
          )}
          <TilePicture
            picture={picture}
            drawnWidth={Math.max(box.width, box.height * layoutAspect(aspect))}
            bare={video && !still}
            // Where a view crops all pictures, it crops this one too.
            whole={asset.sizeUnstated && Math.abs(box.width - box.height * aspect) < 2}
            onShape={asset.sizeUnstated && keepShape}
          />
          {video && hovered && (
            <Part>
              <TilePreview url={under(asset.url)} />
            </Part>
          )}
          {lit ? (
            <Part waiting={length}>
              <TileCaption asset={asset} frame={frame} />
            </Part>
          ) : (
            length
          )}
        </TileLink>
      )}
      <TileFold box={box} folded={folded} />
      <MarksAtRest frame={frame} side={Math.min(box.width, box.height)} lit={lit} />
      {picture.trouble && (
        <Part>
          <TileTrouble trouble={picture.trouble} onRetry={picture.retry} />
        </Part>
      )}
      {lit && asset && (
        <Part>
          <TileCopy asset={asset} handle={copy.handle} />
        </Part>
      )}
      {(lit || meant) && (
        <Part>
          <TileCheck row={row} />
        </Part>
      )}
      {current && <span className="pointer-events-none absolute inset-0 border-2 border-safelight" />}
    </div>
  );
}, isSameTile);

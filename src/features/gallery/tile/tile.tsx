import { type ReactNode, useState } from "react";
import { stillOf } from "#contract/asset.ts";
import { useShownMarks } from "#library/marks.ts";
import { useRecord } from "#library/records/records.ts";
import { useLook } from "#library/selection/use-selection.ts";
import { useCatalog } from "#library/status.ts";
import { formatDuration } from "#shared/format.ts";
import { lazy } from "#ui/late/lazy.tsx";
import { Part } from "#ui/late/part.tsx";
import { frameClass, placeholderOf } from "#ui/pictures/picture-tone.ts";
import { layoutAspect } from "../layout/sheet-layout.ts";
import { seenAtRest } from "../marks/mark-words.ts";
import { TilePicture } from "../pictures/tile-picture.tsx";
import { usePicture } from "../pictures/use-picture.ts";
import { restingLook } from "../selecting/resting-look.ts";
import { useSheet } from "../sheet-context.ts";
import { describeTile } from "./describe-tile.ts";
import { TileTrouble } from "./late-trouble.ts";
import type { TileFrame } from "./tile-frame.ts";
import { TileLink } from "./tile-link.tsx";
import { useCopyKey } from "./use-copy-key.ts";
import { useLit } from "./use-lit.ts";

// Nobody points at a tile before there is one.
const TilePreview = lazy(() => import("./tile-preview.tsx"), "TilePreview");
const TileCaption = lazy(() => import("./tile-controls.tsx"), "TileCaption");
const TileMarks = lazy(() => import("../marks/tile-marks.tsx"), "TileMarks");
const TileCheck = lazy(() => import("../selecting/tile-check.tsx"), "TileCheck");
const TileCopy = lazy(() => import("./tile-controls.tsx"), "TileCopy");

export interface TileProps {
  frame: TileFrame;
  aspect: number;
  /** Lies on it, at its upper right corner. */
  children?: ReactNode;
}

/** One picture of the sheet. Its box and colour are there at once; what it shows follows with its record. */
export function Tile({ frame, aspect, children }: TileProps) {
  const { box, row, video } = frame;
  const { currentRow } = useSheet();
  const asset = useRecord(row);
  const still = asset && stillOf(asset);
  const picture = usePicture(still, frame, asset);
  const catalog = useCatalog();
  const { lit, hovered, handlers } = useLit();
  const look = useLook(row);
  const resting = restingLook(lit, look);
  const marks = useShownMarks(row, frame.marks);
  const [favouriteAtFirst] = useState(marks.favourite);
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
      data-tile={box.index}
      className={`pointer-events-auto absolute overflow-hidden [contain:strict] ${frameClass(picture.tone)} ${resting ?? ""}`}
      style={{
        left: box.left,
        top: frame.top,
        width: box.width,
        height: box.height,
        backgroundColor: placeholderOf(picture.tone),
      }}
    >
      {asset && (
        <TileLink
          asset={asset}
          index={box.index}
          current={current}
          described={describeTile(frame.attempts, marks, look)}
          onCopy={copy.press}
          className="block"
        >
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
              <TilePreview url={asset.url} />
            </Part>
          )}
          {lit ? (
            <Part waiting={length}>
              <TileCaption asset={asset} marks={marks} />
            </Part>
          ) : (
            length
          )}
        </TileLink>
      )}
      {children}
      {seenAtRest(marks) && (
        <Part>
          <TileMarks
            row={row}
            marks={marks}
            side={Math.min(box.width, box.height)}
            fresh={!favouriteAtFirst}
            lit={lit}
          />
        </Part>
      )}
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
      {resting === null && (
        <Part>
          <TileCheck row={row} look={look} />
        </Part>
      )}
      {current && <span className="pointer-events-none absolute inset-0 border-2 border-safelight" />}
    </div>
  );
}

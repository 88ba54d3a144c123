import { useState } from "react";
import type { Asset } from "#contract/asset.ts";
import { stillOf } from "#contract/asset.ts";
import type { ShownMarks } from "#contract/packed-marks.ts";
import { useShownMarks } from "#library/marks.ts";
import { useRecord } from "#library/records/records.ts";
import { useLook } from "#library/selection/use-selection.ts";
import { copiedPrompt } from "#shared/copied-prompt.ts";
import { formatDateTime, formatDay, formatDuration } from "#shared/format.ts";
import { CopyButton } from "#ui/controls/copy-button.tsx";
import { lazy } from "#ui/late/lazy.tsx";
import { Part } from "#ui/late/part.tsx";
import { frameClass, placeholderOf } from "#ui/pictures/picture-tone.ts";
import { Marked } from "#ui/words/marked.tsx";
import { layoutAspect } from "../layout/sheet-layout.ts";
import { MarkSigns } from "../marks/mark-signs.tsx";
import { isMarked, seenAtRest } from "../marks/mark-words.ts";
import { TilePicture } from "../pictures/tile-picture.tsx";
import { usePicture } from "../pictures/use-picture.ts";
import { restingLook } from "../selecting/resting-look.ts";
import { useSheet } from "../sheet-context.ts";
import { describeTile } from "./describe-tile.ts";
import { excerpt } from "./excerpt.ts";
import type { TileProps } from "./tile.tsx";
import { TileLink } from "./tile-link.tsx";
import { TileTrouble } from "./tile-trouble.tsx";
import { useCopyKey } from "./use-copy-key.ts";
import { useLit } from "./use-lit.ts";

const TileMarks = lazy(() => import("../marks/tile-marks.tsx"), "TileMarks");
const TileCheck = lazy(() => import("../selecting/tile-check.tsx"), "TileCheck");

/** Width of the columns of a wide line, with the room around them, and of a letter of the prompt. Pixels. */
const columnsWidth = 494;
const letter = 7;

function ListCheck({ row, look }: { row: number; look: number }) {
  return (
    <Part>
      <TileCheck row={row} look={look} plain />
    </Part>
  );
}

/** One line of the list view: thumbnail, prompt, model and date. */
export function ListTile({ frame, aspect, children }: TileProps) {
  const { box, row, video } = frame;
  const { currentRow, terms } = useSheet();
  const asset = useRecord(row);
  const still = asset && stillOf(asset);
  const picture = usePicture(still, frame, asset);
  const { lit, handlers } = useLit();
  const look = useLook(row);
  const resting = restingLook(lit, look, true);
  const marks = useShownMarks(row, frame.marks);
  const [favouriteAtFirst] = useState(marks.favourite);
  const current = row === currentRow;
  const copy = useCopyKey();
  const wide = box.width >= 760;
  const tall = box.height >= (wide ? 48 : 64);
  const room = ((box.width - box.height - (wide ? columnsWidth : 20)) / letter) * (tall ? 2 : 1);
  const shown = excerpt(asset?.prompt ?? "", terms, room);

  return (
    <div
      {...handlers}
      data-tile={box.index}
      className={`pointer-events-auto absolute rounded-md [contain:strict] hover:bg-panel has-aria-[current]:bg-control has-data-look:bg-control ${resting ?? ""}`}
      style={{ left: box.left, top: frame.top, width: box.width, height: box.height }}
    >
      {asset && (
        <TileLink
          asset={asset}
          index={box.index}
          current={current}
          described={describeTile(frame.attempts, marks, look)}
          onCopy={copy.press}
          className="rounded-md"
        >
          {null}
        </TileLink>
      )}
      {/* On a narrow line the copy button lies over the end of it, for the moment that it is there. */}
      <div className={`pointer-events-none flex h-full items-center gap-3 ${wide ? "pr-14" : "pr-2"}`}>
        <div
          className={`relative h-full shrink-0 overflow-hidden rounded ${frameClass(picture.tone)}`}
          style={{ width: box.height, backgroundColor: placeholderOf(picture.tone) }}
        >
          {asset && (
            <TilePicture
              picture={picture}
              drawnWidth={box.height * Math.max(1, layoutAspect(aspect))}
              bare={video && !still}
              className="rounded"
            />
          )}
          {seenAtRest(marks) && (
            <Part>
              <TileMarks row={row} marks={marks} side={box.height} fresh={!favouriteAtFirst} lit />
            </Part>
          )}
          {picture.trouble && <TileTrouble small trouble={picture.trouble} onRetry={picture.retry} />}
        </div>
        {asset && (
          <div className={`min-w-0 flex-1 ${wide ? "flex items-center gap-6" : ""}`}>
            <p dir="auto" className={`min-w-0 flex-1 text-body ${tall ? "line-clamp-2" : "truncate"}`}>
              <Marked {...shown} />
            </p>
            {isMarked(marks) && wide && <MarkSigns marks={marks} />}
            {wide ? <Columns asset={asset} /> : <Line asset={asset} marks={marks} />}
          </div>
        )}
      </div>
      {resting === null && <ListCheck row={row} look={look} />}
      {children}
      {lit && asset && (
        <span className={`absolute top-1/2 right-2 -translate-y-1/2 rounded-md ${wide ? "" : "bg-panel"}`}>
          <CopyButton handle={copy.handle} label="Copy prompt" text={() => copiedPrompt(asset.prompt)} />
        </span>
      )}
    </div>
  );
}

const lengthOf = (asset: Asset): string =>
  asset.kind === "video" && asset.duration !== undefined ? formatDuration(asset.duration) : "";

/** Where there is room, what can be compared stands in columns. */
function Columns({ asset }: { asset: Asset }) {
  return (
    <div className="flex shrink-0 gap-4 text-quiet text-small tabular-nums">
      <bdi className="w-28 truncate">{asset.model}</bdi>
      <bdi className="w-16 truncate">{asset.aspectRatio}</bdi>
      <span className="w-8 text-right">{lengthOf(asset)}</span>
      <span className="w-40 truncate text-right">{formatDateTime(asset.createdDate)}</span>
    </div>
  );
}

/** Where there is none, the day is whole before anything else is: it tells one line from the next. */
function Line({ asset, marks }: { asset: Asset; marks: ShownMarks }) {
  const length = lengthOf(asset);
  const created = Date.parse(asset.createdDate);
  return (
    <p className="flex gap-3 text-quiet text-small tabular-nums">
      <span className="min-w-0 flex-1 truncate">
        <bdi>{asset.model}</bdi> · <bdi>{asset.aspectRatio}</bdi>
        {length && ` · ${length}`}
      </span>
      {isMarked(marks) && <MarkSigns marks={marks} />}
      <time dateTime={asset.createdDate} className="shrink-0">
        {Number.isNaN(created) ? asset.createdDate : formatDay(created)}
      </time>
    </p>
  );
}

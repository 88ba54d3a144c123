import { memo } from "react";
import type { Asset } from "#contract/asset.ts";
import { stillOf } from "#contract/asset.ts";
import { useShownMarks } from "#library/marks.ts";
import { useRecord } from "#library/records/records.ts";
import { useIsMeant } from "#library/selection/use-selection.ts";
import { copiedPrompt } from "#shared/copied-prompt.ts";
import { formatDateTime, formatDay, formatDuration } from "#shared/format.ts";
import { CopyButton } from "#ui/controls/copy-button.tsx";
import { lazy } from "#ui/late/lazy.tsx";
import { Part } from "#ui/late/part.tsx";
import { frameClass, placeholderOf } from "#ui/pictures/picture-tone.ts";
import { Marked } from "#ui/words/marked.tsx";
import { TileFold } from "../folds/tile-fold.tsx";
import { layoutAspect } from "../layout/sheet-layout.ts";
import { MarkSigns } from "../marks/mark-signs.tsx";
import { isMarked } from "../marks/mark-words.ts";
import { MarksAtRest } from "../marks/marks-at-rest.tsx";
import { TilePicture } from "../pictures/tile-picture.tsx";
import { usePicture } from "../pictures/use-picture.ts";
import { useSelectedAttribute } from "../selecting/selected-attribute.ts";
import { useSheet, useSheetContent } from "../sheet-context.ts";
import { excerpt } from "./excerpt.ts";
import { isSameTile, type TileProps } from "./tile.tsx";
import type { TileFrame } from "./tile-frame.ts";
import { TileLink } from "./tile-link.tsx";
import { TileTrouble } from "./tile-trouble.tsx";
import { useCopyKey } from "./use-copy-key.ts";
import { useLit } from "./use-lit.ts";

const TileCheck = lazy(() => import("../selecting/tile-check.tsx"), "TileCheck");

/** Width of the columns of a wide line, with the room around them, and of a letter of the prompt. Pixels. */
const columnsWidth = 494;
const letter = 7;

function ListCheck({ row }: { row: number }) {
  return (
    <Part>
      <TileCheck row={row} plain />
    </Part>
  );
}

/** One line of the list view: thumbnail, prompt, model and date. */
export const ListTile = memo(function ListTile({ frame, aspect, folded }: TileProps) {
  const { box, row, video } = frame;
  const { currentRow, terms } = useSheet();
  const asset = useRecord(row);
  const still = asset && stillOf(asset);
  const picture = usePicture(still, frame, asset);
  const { lit, handlers } = useLit();
  const meant = useIsMeant(row);
  const selected = useSelectedAttribute(row);
  const current = row === currentRow;
  const copy = useCopyKey();
  const wide = box.width >= 760;
  const tall = box.height >= (wide ? 48 : 64);
  const room = ((box.width - box.height - (wide ? columnsWidth : 20)) / letter) * (tall ? 2 : 1);
  const shown = excerpt(asset?.prompt ?? "", terms, room);

  return (
    <div
      {...handlers}
      ref={selected}
      data-tile={box.index}
      className={`pointer-events-auto absolute rounded-md [contain:strict] hover:bg-panel has-aria-[current]:bg-control has-data-look:bg-control data-selected:bg-control ${lit || meant ? "" : "ring-at-rest check-at-rest"}`}
      style={{ left: box.left, top: frame.top, width: box.width, height: box.height }}
    >
      {asset && (
        <TileLink asset={asset} frame={frame} current={current} onCopy={copy.press} className="rounded-md">
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
          <MarksAtRest frame={frame} side={box.height} lit />
          {picture.trouble && <TileTrouble small trouble={picture.trouble} onRetry={picture.retry} />}
        </div>
        {asset && (
          <div className={`min-w-0 flex-1 ${wide ? "flex items-center gap-6" : ""}`}>
            <p dir="auto" className={`min-w-0 flex-1 text-body ${tall ? "line-clamp-2" : "truncate"}`}>
              <Marked {...shown} />
            </p>
            {wide ? <Columns asset={asset} frame={frame} /> : <Line asset={asset} frame={frame} />}
          </div>
        )}
      </div>
      {(lit || meant) && <ListCheck row={row} />}
      <TileFold box={box} folded={folded} />
      {lit && asset && (
        <span className={`absolute top-1/2 right-2 -translate-y-1/2 rounded-md ${wide ? "" : "bg-panel"}`}>
          <CopyButton handle={copy.handle} label="Copy prompt" text={() => copiedPrompt(asset.prompt)} />
        </span>
      )}
    </div>
  );
}, isSameTile);

/** The marks of a line as signs: they alone are drawn anew by a key that marks. */
function ListSigns({ frame: { row, box } }: { frame: TileFrame }) {
  const { result } = useSheetContent();
  const marks = useShownMarks(row, result.marks[box.index] ?? 0);
  return isMarked(marks) && <MarkSigns marks={marks} />;
}

const lengthOf = (asset: Asset): string =>
  asset.kind === "video" && asset.duration !== undefined ? formatDuration(asset.duration) : "";

/** Where there is room, what can be compared stands in columns. */
function Columns({ asset, frame }: { asset: Asset; frame: TileFrame }) {
  return (
    <>
      <ListSigns frame={frame} />
      <div className="flex shrink-0 gap-4 text-quiet text-small tabular-nums">
        <bdi className="w-28 truncate">{asset.model}</bdi>
        <bdi className="w-16 truncate">{asset.aspectRatio}</bdi>
        <span className="w-8 text-right">{lengthOf(asset)}</span>
        <span className="w-40 truncate text-right">{formatDateTime(asset.createdDate)}</span>
      </div>
    </>
  );
}

/** Where there is none, the day is whole before anything else is: it tells one line from the next. */
function Line({ asset, frame }: { asset: Asset; frame: TileFrame }) {
  const length = lengthOf(asset);
  const created = Date.parse(asset.createdDate);
  return (
    <p className="flex gap-3 text-quiet text-small tabular-nums">
      <span className="min-w-0 flex-1 truncate">
        <bdi>{asset.model}</bdi> · <bdi>{asset.aspectRatio}</bdi>
        {length && ` · ${length}`}
      </span>
      <ListSigns frame={frame} />
      <time dateTime={asset.createdDate} className="shrink-0">
        {Number.isNaN(created) ? asset.createdDate : formatDay(created)}
      </time>
    </p>
  );
}

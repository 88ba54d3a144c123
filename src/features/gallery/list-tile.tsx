import { highlight } from "#catalog/index.ts";
import type { Asset } from "#contract/asset.ts";
import { stillOf } from "#contract/asset.ts";
import { useRecord } from "#library/records.ts";
import { formatDateTime, formatDuration } from "#shared/format.ts";
import { CopyButton } from "#ui/copy-button.tsx";
import { Marked } from "#ui/marked.tsx";
import { layoutAspect } from "./layout/sheet-layout.ts";
import { useSheet } from "./sheet-context.ts";
import { frameColour, type TileFrame } from "./tile-frame.ts";
import { TileLink } from "./tile-link.tsx";
import { TilePicture } from "./tile-picture.tsx";
import { useLit } from "./use-lit.ts";
import { usePicture } from "./use-picture.ts";

/** One line of the list view: thumbnail, prompt, model and date. */
export function ListTile({ frame, aspect }: { frame: TileFrame; aspect: number }) {
  const { box, row, video } = frame;
  const { currentRow, terms } = useSheet();
  const asset = useRecord(row);
  const still = asset && stillOf(asset);
  const picture = usePicture(still, frame, asset);
  const { lit, handlers } = useLit();
  const current = row === currentRow;
  const wide = box.width >= 760;
  const tall = box.height >= (wide ? 48 : 64);

  return (
    <div
      {...handlers}
      data-tile={box.index}
      className="pointer-events-auto absolute rounded-md [contain:strict] hover:bg-panel has-aria-[current]:bg-control"
      style={{ left: box.left, top: frame.top, width: box.width, height: box.height }}
    >
      {asset && (
        <TileLink asset={asset} index={box.index} current={current} className="rounded-md">
          {null}
        </TileLink>
      )}
      <div className="pointer-events-none flex h-full items-center gap-3 pr-14">
        <div
          className="relative h-full shrink-0 overflow-hidden rounded bg-frame"
          style={{ width: box.height, backgroundColor: frameColour(frame.colour) }}
        >
          {asset && (
            <TilePicture
              picture={picture}
              drawnWidth={box.height * Math.max(1, layoutAspect(aspect))}
              bare={video && !still}
            />
          )}
        </div>
        {asset && (
          <div className={`min-w-0 flex-1 ${wide ? "flex items-center gap-6" : ""}`}>
            <p dir="auto" className={`min-w-0 flex-1 text-body ${tall ? "line-clamp-2" : "truncate"}`}>
              <Marked text={asset.prompt} ranges={highlight(asset.prompt, terms)} />
            </p>
            {wide ? <Columns asset={asset} /> : <Line asset={asset} />}
          </div>
        )}
      </div>
      {lit && asset && (
        <span data-copy className="absolute top-1/2 right-2 -translate-y-1/2">
          <CopyButton label="Copy prompt" text={asset.prompt} />
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
      <bdi className="w-10 truncate">{asset.aspectRatio}</bdi>
      <span className="w-8 text-right">{lengthOf(asset)}</span>
      <span className="w-40 truncate text-right">{formatDateTime(asset.createdDate)}</span>
    </div>
  );
}

function Line({ asset }: { asset: Asset }) {
  const length = lengthOf(asset);
  return (
    <p className="truncate text-quiet text-small tabular-nums">
      <bdi>{asset.model}</bdi> · <bdi>{asset.aspectRatio}</bdi> · {length && `${length} · `}
      {formatDateTime(asset.createdDate)}
    </p>
  );
}

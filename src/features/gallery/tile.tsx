import { stillOf } from "#contract/asset.ts";
import { useRecord } from "#library/records.ts";
import { useCatalog } from "#library/status.ts";
import { formatDuration } from "#shared/format.ts";
import { CopyButton } from "#ui/copy-button.tsx";
import { lazy } from "#ui/lazy.tsx";
import { Part } from "#ui/part.tsx";
import { layoutAspect } from "./layout/sheet-layout.ts";
import { useSheet } from "./sheet-context.ts";
import type { TileFrame } from "./tile-frame.ts";
import { TileLink } from "./tile-link.tsx";
import { TilePicture } from "./tile-picture.tsx";
import { frameClass, placeholderOf } from "./tile-tone.ts";
import { TileTrouble } from "./tile-trouble.tsx";
import { useLit } from "./use-lit.ts";
import { usePicture } from "./use-picture.ts";

// Nobody points at a tile before there is one.
const TilePreview = lazy(() => import("./tile-preview.tsx").then((m) => ({ default: m.TilePreview })));

/** One picture of the sheet. Its box and colour are there at once; what it shows follows with its record. */
export function Tile({ frame, aspect }: { frame: TileFrame; aspect: number }) {
  const { box, row, video } = frame;
  const { currentRow } = useSheet();
  const asset = useRecord(row);
  const still = asset && stillOf(asset);
  const picture = usePicture(still, frame, asset);
  const catalog = useCatalog();
  const { lit, hovered, handlers } = useLit();
  const current = row === currentRow;

  // Losing a shape costs nothing: it is told again with the next load.
  const keepShape = (shape: number) => void catalog.setShapes([row], [shape]).catch(() => {});

  return (
    <div
      {...handlers}
      data-tile={box.index}
      className={`pointer-events-auto absolute overflow-hidden [contain:strict] ${frameClass(picture.tone)}`}
      style={{
        left: box.left,
        top: frame.top,
        width: box.width,
        height: box.height,
        backgroundColor: placeholderOf(picture.tone),
      }}
    >
      {asset && (
        <TileLink asset={asset} index={box.index} current={current} className="block">
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
          {asset.kind === "video" && asset.duration !== undefined && !lit && (
            <span className="absolute right-1.5 bottom-1.5 rounded bg-scrim px-1 text-on-scrim text-small tabular-nums">
              {formatDuration(asset.duration)}
            </span>
          )}
          {lit && (
            <Caption
              model={asset.model}
              ratio={asset.aspectRatio}
              duration={asset.kind === "video" ? asset.duration : undefined}
            />
          )}
        </TileLink>
      )}
      {picture.trouble && <TileTrouble trouble={picture.trouble} onRetry={picture.retry} />}
      {lit && asset && (
        <span data-copy className="absolute top-1.5 right-1.5">
          <CopyButton label="Copy prompt" text={asset.prompt} variant="overlay" />
        </span>
      )}
      {current && <span className="pointer-events-none absolute inset-0 border-2 border-safelight" />}
    </div>
  );
}

/** Values of the provider's are isolated, so that a right-to-left one leaves its neighbours in place. */
function Caption({ model, ratio, duration }: { model: string; ratio: string; duration: number | undefined }) {
  return (
    <span className="absolute inset-x-0 bottom-0 flex items-end gap-2 bg-linear-to-t from-50% from-scrim px-2 pt-5 pb-1.5 text-on-scrim text-small">
      <bdi className="truncate">{model}</bdi>
      <bdi className="shrink-0 tabular-nums">{ratio}</bdi>
      {duration !== undefined && (
        <span className="ml-auto shrink-0 tabular-nums">{formatDuration(duration)}</span>
      )}
    </span>
  );
}

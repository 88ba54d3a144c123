import type { Row } from "#catalog/index.ts";
import { stillOf } from "#contract/asset.ts";
import { assetName } from "#contract/asset-name.ts";
import { thumbnailUrl } from "#contract/media.ts";
import { useRecord } from "#library/records/records.ts";
import { formatDateTime, formatDuration } from "#shared/format.ts";
import type { PictureTone } from "#ui/pictures/measure-picture.ts";
import { PrintPicture } from "#ui/pictures/print-picture.tsx";

interface PrintEntryProps {
  row: Row;
  tone: PictureTone | undefined;
}

/** An asset among others that stand side by side: its picture above its words. */
export function PrintFrame({ row, tone }: PrintEntryProps) {
  const asset = useRecord(row);
  return (
    <figure className="break-inside-avoid text-[11px] leading-[14px]">
      <Picture row={row} tone={tone} className="aspect-4/3 w-full" />
      <figcaption className="mt-1">
        <p dir="auto" className="line-clamp-2">
          {asset && assetName(asset)}
        </p>
        <Made row={row} />
      </figcaption>
    </figure>
  );
}

/** An asset of a list: its picture beside more of its prompt. */
export function PrintLine({ row, tone }: PrintEntryProps) {
  const asset = useRecord(row);
  return (
    <figure className="mb-3 flex break-inside-avoid items-start gap-4 text-ui">
      <Picture row={row} tone={tone} className="h-20 w-28 shrink-0" />
      <figcaption className="min-w-0">
        <p dir="auto" className="line-clamp-4">
          {asset?.prompt.replaceAll(/\s+/g, " ")}
        </p>
        <Made row={row} />
      </figcaption>
    </figure>
  );
}

/** As a tile asks for it, so that what has been on screen is at hand. */
function Picture({ row, tone, className }: PrintEntryProps & { className: string }) {
  const asset = useRecord(row);
  const still = asset && stillOf(asset);
  return (
    <span className={`flex items-end justify-start ${still ? "" : "border border-line"} ${className}`}>
      {still && <PrintPicture src={thumbnailUrl(still, 480)} tone={tone} />}
    </span>
  );
}

function Made({ row }: { row: Row }) {
  const asset = useRecord(row);
  if (!asset) return null;
  const length = asset.kind === "video" && asset.duration ? ` · ${formatDuration(asset.duration)}` : "";
  return (
    <p className="text-quiet tabular-nums">
      {`${asset.model} · ${asset.aspectRatio}${length} · ${formatDateTime(asset.createdDate)}`}
    </p>
  );
}

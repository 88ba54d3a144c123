import type { QueryResult, Row } from "#catalog/index.ts";
import { stillOf } from "#contract/asset.ts";
import { assetName } from "#contract/asset-name.ts";
import { thumbnailUrl } from "#contract/media.ts";
import { useRecord } from "#library/records.ts";
import { formatCount, formatDateTime, formatDuration } from "#shared/format.ts";
import type { PictureTone } from "#ui/measure-picture.ts";
import { PrintPicture } from "#ui/print-picture.tsx";
import type { View } from "./layout/sheet-layout.ts";
import { unpackTone } from "./tile-tone.ts";

/** What some twenty pages hold: more would be printed by mistake. */
export const printLimit = 400;

interface PrintSheetProps {
  result: QueryResult;
  view: View;
  /** What the list is called. */
  title: string;
}

/** A result as it goes on paper: one plain flow, without bars, each picture with the words it was made from. */
export function PrintSheet({ result, view, title }: PrintSheetProps) {
  const rows = [...result.rows.subarray(0, printLimit)];
  const left = result.rows.length - rows.length;
  const Entry = view === "list" ? PrintLine : PrintFrame;
  return (
    <>
      <header className="mb-4 flex items-baseline justify-between gap-4 border-line border-b pb-2">
        <h1 className="font-semibold text-title">{title}</h1>
        <p className="text-quiet text-small">
          {`Contact Sheet · ${formatCount(result.rows.length)} of ${formatCount(result.total)} · ${formatDateTime(new Date().toISOString())}`}
        </p>
      </header>
      <div className={view === "list" ? "" : "grid grid-cols-4 gap-x-3 gap-y-4"}>
        {rows.map((row, i) => (
          <Entry key={row} row={row} tone={unpackTone(result.colours[i]!)} />
        ))}
      </div>
      {left > 0 && (
        <p className="mt-4 border-line border-t pt-2 text-quiet text-small">
          {`The first ${formatCount(rows.length)}; ${formatCount(left)} more are left out. Filter or search to print those.`}
        </p>
      )}
    </>
  );
}

interface PrintEntryProps {
  row: Row;
  tone: PictureTone | undefined;
}

function PrintFrame({ row, tone }: PrintEntryProps) {
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

function PrintLine({ row, tone }: PrintEntryProps) {
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

import { useEffect, useEffectEvent, useRef } from "react";
import { createPortal } from "react-dom";
import type { QueryResult } from "#catalog/index.ts";
import { type Asset, type AssetKey, stillOf } from "#contract/asset.ts";
import { originalUrl } from "#contract/file-name.ts";
import { thumbnailUrl } from "#contract/media.ts";
import { PrintItem } from "#features/details/index.ts";
import type { View } from "#features/gallery/index.ts";
import { PrintSheet, printLimit } from "#features/print/index.ts";
import { useAsset } from "#library/asset.ts";
import { useReadRecords } from "#library/records/records.ts";
import { usePrinting } from "./use-printing.ts";

/** Milliseconds after which a result has settled, and what it would print is read. */
const settled = 2_000;

interface PrintingProps {
  result: QueryResult | undefined;
  item: AssetKey | null;
  view: View;
  title: string;
}

/** What goes on paper in the page's place: the item that is open, else the list. Mounted at leisure. */
export function Printing({ result, item, view, title }: PrintingProps) {
  const { asset } = useAsset(item);
  const paper = useRef<HTMLDivElement>(null);
  const read = useReadRecords();
  const rows = result?.rows;
  const prepare = async () => rows && (await read([...rows.subarray(0, printLimit)]));
  const printing = usePrinting(() => paper.current, prepare);
  const readAhead = useEffectEvent(prepare);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each result is read anew.
  useEffect(() => {
    // By the browser's own command nothing can be read any more.
    const timer = setTimeout(() => void readAhead().catch(() => {}), settled);
    return () => clearTimeout(timer);
  }, [rows]);

  if (!printing || (!asset && !result)) return null;
  return createPortal(
    <div ref={paper} className="paper text-ink">
      {asset ? (
        <PrintItem asset={asset} picture={pictureOf(asset)} />
      ) : (
        result && (
          <PrintSheet result={result} asList={view === "list"} title={title || "All images and videos"} />
        )
      )}
    </div>,
    document.body,
  );
}

/** What the stage shows of it; of a video, its still. */
function pictureOf(asset: Asset): string | undefined {
  if (asset.kind === "image") return originalUrl(asset);
  const still = stillOf(asset);
  return still && thumbnailUrl(still, 960);
}

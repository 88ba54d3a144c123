import type { Ref } from "react";
import type { Asset } from "#contract/asset.ts";
import { useShownMarks } from "#library/marks.ts";
import { copiedPrompt } from "#shared/copied-prompt.ts";
import { formatDuration } from "#shared/format.ts";
import { CopyButton, type CopyHandle } from "#ui/controls/copy-button.tsx";
import { MarkSigns } from "../marks/mark-signs.tsx";
import { isMarked } from "../marks/mark-words.ts";
import { useSheetContent } from "../sheet-context.ts";
import type { TileFrame } from "./tile-frame.ts";

/**
 * What a lit tile says of itself. Values of the provider's are isolated, so that a right-to-left one leaves those beside
 * it where they are.
 */
export function TileCaption({ asset, frame: { row, box } }: { asset: Asset; frame: TileFrame }) {
  const { result } = useSheetContent();
  const marks = useShownMarks(row, result.marks[box.index] ?? 0);
  return (
    <span className="absolute inset-x-0 bottom-0 flex flex-col gap-0.5 bg-linear-to-t from-50% from-scrim px-2 pt-5 pb-1.5 text-on-scrim text-small">
      {isMarked(marks) && <MarkSigns marks={marks} />}
      <span className="flex items-end gap-2">
        <bdi className="truncate">{asset.model}</bdi>
        <bdi className="shrink-0 tabular-nums">{asset.aspectRatio}</bdi>
        {asset.kind === "video" && asset.duration !== undefined && (
          <span className="ml-auto shrink-0 tabular-nums">{formatDuration(asset.duration)}</span>
        )}
      </span>
    </span>
  );
}

/** The copy button of a lit tile; `handle` is for the key that does the same. */
export function TileCopy({ asset, handle }: { asset: Asset; handle: Ref<CopyHandle> }) {
  return (
    <span className="absolute top-1.5 right-1.5 [[data-fold]~&]:top-9">
      <CopyButton
        handle={handle}
        label="Copy prompt"
        text={() => copiedPrompt(asset.prompt)}
        variant="overlay"
      />
    </span>
  );
}

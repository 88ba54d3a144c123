import { useMayMark } from "#library/access/may-mark.ts";
import { IconButton } from "#ui/controls/button.tsx";
import { QuietSelect } from "#ui/controls/quiet-select.tsx";
import { Segmented } from "#ui/controls/segmented.tsx";
import { type Comparison, type Mode, swapRates } from "./address/comparison.ts";
import type { Item } from "./use-compared.ts";
import type { Change, LinkedZoom } from "./view/use-linked-zoom.ts";
import { ZoomControls } from "./view/zoom-controls.tsx";

const segments: readonly { value: Mode; label: string }[] = [
  { value: "side", label: "Side by side" },
  { value: "wipe", label: "Wipe" },
  { value: "flicker", label: "Flicker" },
  { value: "difference", label: "Difference" },
  { value: "knockout", label: "Knockout" },
];

interface CompareHeadProps {
  items: readonly Item[];
  comparison: Comparison;
  change: Change;
  zoom: LinkedZoom | undefined;
  detailsOpen: boolean;
  onDetails: (open: boolean) => void;
  onClose: () => void;
}

/** The ways of looking, what each of them needs to be told, and the way out. */
export function CompareHead(props: CompareHeadProps) {
  const { items, comparison, change, zoom, detailsOpen, onDetails, onClose } = props;
  const { mode, against, swaps } = comparison;
  const mayMark = useMayMark();
  const overlaid = mode !== "side" && mode !== "knockout";
  return (
    <header className="flex min-h-bar shrink-0 flex-wrap items-center gap-x-3 gap-y-2 border-line border-b px-3 py-2 md:px-4">
      <h1 className="font-semibold text-body max-md:sr-only">Compare</h1>
      <div className="-mx-3 min-w-0 overflow-x-auto px-3 [scrollbar-width:none] max-md:order-last max-md:basis-full">
        <Segmented
          label="Way of looking"
          value={mode}
          // A knockout ends in marks.
          segments={mayMark ? segments : segments.filter(({ value }) => value !== "knockout")}
          onChange={(to) => change((before) => ({ ...before, mode: to }))}
          className="w-max whitespace-nowrap [&>label]:flex-none [&>label]:px-2.5 max-md:[&>label]:px-1.5"
        />
      </div>
      {overlaid && items.length > 2 && (
        <Segmented
          label="The first against"
          value={String(against)}
          segments={items.slice(1).map(({ letter }, i) => ({ value: String(i + 1), label: letter }))}
          onChange={(to) => change((before) => ({ ...before, against: Number(to) }))}
        />
      )}
      {mode === "flicker" && (
        <QuietSelect
          label="Swaps a second"
          value={swaps}
          options={swapRates}
          text={(rate) => `${rate} a second`}
          onChange={(to) => change((before) => ({ ...before, swaps: to }))}
        />
      )}
      <span className="flex-1" />
      {zoom && mode !== "knockout" && <ZoomControls zoom={zoom} />}
      {mode !== "knockout" && (
        <IconButton
          label="Differences"
          icon="list"
          pressed={detailsOpen}
          onClick={() => onDetails(!detailsOpen)}
          className="max-md:hidden"
        />
      )}
      <IconButton label="Close" keys="Escape" icon="close" onClick={onClose} />
    </header>
  );
}

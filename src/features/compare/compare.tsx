import { useState } from "react";
import type { AssetKey } from "#contract/asset.ts";
import { useMayMark } from "#library/access/may-mark.ts";
import { stored } from "#shared/stored-values.ts";
import { useLayer } from "#ui/layers/layers.ts";
import { usePage } from "#ui/layers/use-page.ts";
import { useIsPhone } from "#ui/use-media-query.ts";
import { useStored } from "#ui/use-stored.ts";
import { useSize } from "#ui/zoom/use-size.ts";
import type { Comparison } from "./address/comparison.ts";
import type { Compared } from "./address/items.ts";
import { useComparison } from "./address/use-comparison.ts";
import { CompareHead } from "./compare-head.tsx";
import { KnockoutBar } from "./knockout/knockout-bar.tsx";
import { useKnockout } from "./knockout/use-knockout.ts";
import { TooFew, TooMany } from "./other-counts.tsx";
import { Transport } from "./sync/transport.tsx";
import { useConductor } from "./sync/use-conductor.ts";
import { Differences } from "./table/differences.tsx";
import { heardOf, useCompared } from "./use-compared.ts";
import { bestGrid } from "./view/best-grid.ts";
import { Overlaid } from "./view/overlaid.tsx";
import { SideBySide } from "./view/side-by-side.tsx";
import { useLinkedZoom } from "./view/use-linked-zoom.ts";
import { useLost } from "./view/use-lost.ts";
import { useMediaSizes } from "./view/use-media-sizes.ts";

export interface CompareProps {
  items: readonly AssetKey[];
  /** How many more the address names. */
  beyond: number;
  /** How the address says to begin. */
  begin: Comparison;
  /** A person has come to rest at another comparison of the same. */
  onRest: (comparison: Comparison) => void;
  /** Others, or in another order. */
  onRearrange: (to: Compared) => void;
  onClose: () => void;
}

/** Holds two to four assets against each other. Mount it with the items as `key`. */
export function Compare(props: CompareProps) {
  return props.items.length < 2 ? <TooFew {...props} /> : <Enough {...props} />;
}

const nothing = { width: 1, height: 1 };

function Enough({ items: keys, beyond, begin, onRest, onRearrange, onClose }: CompareProps) {
  const items = useCompared(keys);
  const mayMark = useMayMark();
  const [wanted, change] = useComparison(begin, keys.length, onRest);
  // A link may lead to a knockout, which ends in marks.
  const comparison = mayMark || wanted.mode !== "knockout" ? wanted : { ...wanted, mode: "side" as const };
  const { by, offsets, speed, mode } = comparison;
  const heard = heardOf(items, comparison.heard);
  const [loop] = useStored(stored.loop);
  const conductor = useConductor({ by, offsets, heard, speed, loop }, begin.time, (time) =>
    change((before) => (before.time === time ? before : { ...before, time })),
  );
  const knockout = useKnockout(items, mode === "knockout");
  const { sizes, measure } = useMediaSizes(items);
  const lost = useLost();
  const [stageRef, measured] = useSize();
  const room = measured ?? nothing;
  const shown = mode === "knockout" ? knockout.shown : [...keys.keys()];
  const grid = bestGrid(
    shown.flatMap((i) => sizes[i] ?? []),
    room,
  );
  const overlaid = mode === "side" || mode === "knockout" ? undefined : mode;
  const zooms = useLinkedZoom(sizes, overlaid ? room : grid.room, comparison, change);
  const [detailsOpen, setDetailsOpen] = useState(true);
  const phone = useIsPhone();

  const root = usePage(onClose);
  useLayer(
    zooms.some(({ zoomed }) => zoomed),
    () => {
      for (const zoom of zooms) zoom.fit();
    },
  );

  const stage = { items, comparison, change, conductor, measure, zooms, lost };
  return (
    <main
      ref={root}
      data-heir
      tabIndex={-1}
      aria-label="Compare"
      className="flex h-dvh flex-col overflow-hidden bg-page text-ink outline-hidden max-md:overflow-y-auto"
    >
      <CompareHead
        items={items}
        comparison={comparison}
        change={change}
        zoom={zooms.find(({ free }) => !free) ?? zooms[0]}
        detailsOpen={detailsOpen}
        onDetails={setDetailsOpen}
        onClose={onClose}
      />
      {beyond > 0 && <TooMany beyond={beyond} />}
      <div className="flex min-h-0 flex-1 max-md:flex-none max-md:flex-col">
        <div
          className={`flex min-w-0 flex-1 flex-col max-md:min-h-96 max-md:flex-none ${mode === "knockout" ? "max-md:h-[calc(100dvh-104px)]" : "max-md:h-[calc(100dvh-152px)]"}`}
        >
          <div ref={stageRef} className="relative min-h-0 flex-1 overflow-hidden">
            {measured && overlaid && <Overlaid {...stage} mode={overlaid} />}
            {measured && !overlaid && (
              <SideBySide
                {...stage}
                grid={grid}
                shown={shown}
                heard={heard}
                onRearrange={mode === "side" ? onRearrange : undefined}
              />
            )}
          </div>
          {items.some(({ asset }) => asset?.kind === "video") && (
            <Transport
              items={items}
              comparison={comparison}
              change={change}
              conductor={conductor}
              heard={heard}
            />
          )}
          {mode === "knockout" && (
            <KnockoutBar
              items={items}
              {...knockout}
              onDone={() => change((before) => ({ ...before, mode: "side" }))}
            />
          )}
        </div>
        {mode !== "knockout" && (detailsOpen || phone) && (
          <div className="shrink-0 border-line bg-panel max-md:border-t md:w-drawer md:overflow-y-auto md:border-l">
            <Differences items={items} comparison={comparison} change={change} />
          </div>
        )}
      </div>
    </main>
  );
}

import { type ReactNode, useState } from "react";
import type { QueryResult } from "#catalog/index.ts";
import type { Problem } from "#contract/problem.ts";
import type { AssetQuery } from "#contract/query.ts";
import { HeldPill, Sheet, type SheetFolds } from "#features/gallery/index.ts";
import { SelectionBar } from "#features/selection/index.ts";
import { useAsset } from "#library/asset.ts";
import { type Coverage, useCoverage } from "#library/coverage.ts";
import { useSync } from "#library/sync.tsx";
import { formatCount } from "#shared/format.ts";
import { startedUp } from "#shared/start-up.ts";
import { EarlyKeys } from "#ui/keyboard/early-keys.tsx";
import { focusHeir } from "#ui/keyboard/focus.ts";
import { lazy } from "#ui/late/lazy.tsx";
import { Part } from "#ui/late/part.tsx";
import { keptPlaces } from "../kept-places.ts";
import type { AddressState } from "../navigation/use-address.ts";
import { LibraryNotices } from "../notices/library-notices.tsx";
import { ProblemBanner } from "../notices/problem-banner.tsx";
import { useHandover } from "../use-handover.ts";
import { belowOf } from "./below-of.ts";
import { SheetFace } from "./sheet-face.tsx";
import { SheetWaiting } from "./sheet-waiting.tsx";
import type { ShownList } from "./use-folded-list.tsx";
import type { useShownAssets } from "./use-shown-assets.ts";

const SheetKeys = lazy(() => import("./sheet-keys.tsx"), "SheetKeys", startedUp);
const SelectionActions = lazy(() => import("./selection-actions.tsx"), "SelectionActions");

const earlyKeys = (["marks", "copyAs", "toBasket"] as const).map((where) => (
  <EarlyKeys key={where} where={where} />
));

interface SheetAreaProps {
  address: AddressState;
  assets: ReturnType<typeof useShownAssets>;
  /** What of it is on the sheet: the same, or what that is folded into. */
  list: ShownList;
  /** The list is about to be folded. */
  waits: boolean;
  problem: Problem | null;
}

/** The sheet, or the face that stands in its place, with what must be said above it. */
export function SheetArea({ address, assets, list, waits, problem }: SheetAreaProps) {
  const { result, error } = assets;
  const { image, video, nextTry, online, retry, admit } = useSync();
  const [arrivals, setArrivals] = useState(0);
  const failed = image.phase === "failed" || video.phase === "failed";
  const filled = result && result.rows.length > 0 && !error;
  const growing = useCoverage(address.query.kind) === "growing";
  useHandover(
    belowOf({ result, failed: Boolean(error || problem), filled: Boolean(filled), waits, growing }),
  );
  return (
    <>
      {filled && problem && (online || problem.code !== "server-unreachable") && (
        <ProblemBanner problem={problem} nextTry={nextTry} stopped={failed} onRetry={retry} />
      )}
      {filled && !online && (
        <p
          role="status"
          className="low:max-h-[30dvh] low:overflow-y-auto border-line border-b bg-panel px-4 py-2 text-quiet text-ui"
        >
          <span className="font-medium text-ink">Offline: showing what is kept here.</span> Search, filters
          and marks work, and what you mark follows. Originals and downloads wait for the network.
        </p>
      )}
      <LibraryNotices kind={address.query.kind} problem={problem} />
      <div className="relative min-h-0 flex-1">
        {result && result.held > 0 && (
          <Part>
            <HeldPill
              count={result.held}
              onShow={() => {
                admit();
                setArrivals(arrivals + 1);
              }}
            />
          </Part>
        )}
        {filled ? (
          <Part waiting={<SheetWaiting />}>
            <FilledSheet
              address={address}
              query={assets.shown}
              result={list.result ?? result}
              folds={list.folds}
              arrivals={arrivals}
              end={<End found={result} kind={assets.shown.kind} />}
            />
          </Part>
        ) : (
          <div ref={focusHeir()} className="h-full overflow-y-auto">
            <SheetFace
              result={result}
              error={error}
              problem={problem}
              query={address.query}
              onChange={address.edit}
            />
          </div>
        )}
        {/* As soon as there are tiles: a key that is pressed on one is not to be lost. */}
        {filled && address.item === null && (
          <Part waiting={earlyKeys}>
            <SheetKeys result={result} />
          </Part>
        )}
        <SelectionBar
          result={result}
          active={address.item === null}
          only={assets.onlySelected}
          onOnly={assets.showOnlySelected}
          actions={
            <Part>
              <SelectionActions result={result} active={address.item === null} />
            </Part>
          }
        />
      </div>
    </>
  );
}

interface FilledSheetProps {
  address: AddressState;
  /** What `result` answers, or is about to. */
  query: AssetQuery;
  result: QueryResult;
  folds: SheetFolds | undefined;
  arrivals: number;
  end: ReactNode;
}

function FilledSheet({ address, query, result, folds, arrivals, end }: FilledSheetProps) {
  const { item, view, size, search } = address;
  const { row } = useAsset(item);
  return (
    <Sheet
      result={result}
      folds={folds}
      query={query}
      places={keptPlaces}
      view={view}
      size={size}
      onSize={address.setSize}
      linkSearch={search}
      currentRow={row}
      arrivals={arrivals}
      keys={item === null}
      end={end}
    />
  );
}

const below: Record<Exclude<Coverage, "complete">, string> = {
  growing: "Older ones are still being fetched…",
  paused: "Paused: older ones follow when you resume.",
  offline: "Older ones follow when the network is back.",
  stopped: "Older ones could not be fetched.",
};

function End({ found, kind }: { found: QueryResult; kind: AssetQuery["kind"] }) {
  const coverage = useCoverage(kind);
  if (coverage !== "complete") return below[coverage];
  return `That is everything: ${formatCount(found.rows.length + found.pending)}.`;
}

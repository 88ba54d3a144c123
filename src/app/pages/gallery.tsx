import { useEffect, useState } from "react";
import { conditionCount } from "#contract/query.ts";
import {
  ActiveFilters,
  FilterButton,
  FilterPanel,
  FilterSheet,
  SearchField,
} from "#features/filters/index.ts";
import { listName } from "#features/gallery/index.ts";
import { FirstViewKeeper, RecentSearches, SavedViews, useViewKey } from "#features/views/index.ts";
import { useAccountChange } from "#library/account/account-change.ts";
import { useCoverage } from "#library/coverage.ts";
import { useKeptSelection } from "#library/selection/use-kept-selection.ts";
import { useSync } from "#library/sync.tsx";
import { listPath } from "#shared/paths.ts";
import { startedUp } from "#shared/start-up.ts";
import { stored } from "#shared/stored-values.ts";
import { lazy } from "#ui/late/lazy.tsx";
import { Part } from "#ui/late/part.tsx";
import { useIsPhone } from "#ui/use-media-query.ts";
import { useStored } from "#ui/use-stored.ts";
import { PageLinks } from "../bar/page-links.tsx";
import { SyncChip, SyncPanel } from "../bar/sync-chip.tsx";
import { TopBar } from "../bar/top-bar.tsx";
import { fetchCodeAhead } from "../fetch-code-ahead.ts";
import { SheetArea } from "../gallery/sheet-area.tsx";
import { tabName } from "../gallery/tab-name.ts";
import { useFoldedList } from "../gallery/use-folded-list.tsx";
import { useShownAssets } from "../gallery/use-shown-assets.ts";
import { promptsAddress } from "../navigation/prompts-address.ts";
import { useAddress } from "../navigation/use-address.ts";
import { useKeptTyping } from "../typing/use-kept-typing.ts";
import { useTyping } from "../typing/use-typing.ts";
import { useIdle } from "../use-idle.ts";
import { useTitle } from "../use-title.ts";
import { LateWays } from "../ways/late-ways.tsx";
import { fetchPagesAhead } from "./late-page.ts";

// None of these is needed before the first picture.
const AccountNotice = lazy(() => import("../notices/account-notice.tsx"), "AccountNotice");
// Its counts are written as the person's language does, which takes the first one to ask a hundred milliseconds.
const LibraryStatus = lazy(() => import("../bar/library-status.tsx"), "LibraryStatus", startedUp);
const ListOptions = lazy(() => import("../bar/list-options.tsx"), "ListOptions", startedUp);
const OpeningPictureKeeper = lazy(() => import("../opening-picture-keeper.tsx"), "OpeningPictureKeeper");
const Printing = lazy(() => import("../gallery/printing.tsx"), "Printing");
const ItemLayer = lazy(() => import("../gallery/item-layer.tsx"), "ItemLayer");

/** The page of every list and of every item: bar, facets, sheet, and an item above it where the address names one. */
export function GalleryPage() {
  const address = useAddress();
  const { query, item } = address;
  const assets = useShownAssets(query);
  const { result, prepare } = assets;
  const { list, waits, part: folding } = useFoldedList(address, assets);
  const typing = useTyping(address, prepare);
  const sync = useSync();
  const phone = useIsPhone();
  const [panelOpen, setPanelOpen] = useStored(stored.filtersOpen);
  const [sheetOpen, setSheetOpen] = useState(false);
  const [bars, setBars] = useState(false);
  const idle = useIdle();
  useEffect(() => {
    // Most visits open an item: by the first click its code has arrived. The panel is where a stopped server is looked
    // into, and a private window keeps no files that are not imported.
    if (idle) void Promise.allSettled([ItemLayer.ahead(), SyncPanel.ahead()]);
  }, [idle]);
  const growing = useCoverage("all") === "growing";
  useEffect(() => {
    // A hundred files, each a task or two: a first walk would be the slower for them.
    if (!idle || growing) return;
    void fetchPagesAhead().catch(() => {});
    return fetchCodeAhead();
  }, [idle, growing]);

  const filtered = conditionCount({ ...query, text: "" });
  /** A list that a next visit may begin with. */
  const plain =
    !item && !waits && address.view !== "list" && query.sort === "newest" && conditionCount(query) === 0;
  const problem =
    (query.kind !== "video" ? sync.image.problem : null) ??
    (query.kind !== "image" ? sync.video.problem : null);
  const title = query.text || (query.kind === "all" ? "" : query.kind === "image" ? "Images" : "Videos");
  useTitle(title);
  useKeptTyping();
  useKeptSelection(tabName());
  const accountChange = useAccountChange();

  useViewKey(item ? undefined : () => (phone ? setSheetOpen(true) : setPanelOpen(true)));
  const listHere = listPath(query.kind) + address.listSearch;
  const panel = {
    query,
    shown: assets.shown,
    onChange: address.edit,
    top: (
      <Part>
        <SavedViews address={listHere} onFollow={() => setSheetOpen(false)} />
      </Part>
    ),
  };
  return (
    <div data-bars={bars} className="flex h-dvh flex-col overflow-hidden bg-page text-ink">
      <TopBar
        kind={query.kind}
        search={address.listSearch}
        itemOpen={item !== null}
        onKind={(kind) => address.edit((q) => ({ ...q, kind }))}
        field={
          <SearchField
            query={query}
            onType={typing.type}
            onCommit={typing.commit}
            onLeave={typing.leave}
            turn={typing.turn}
            offer={({ search, leave }) => (
              <Part>
                <RecentSearches onChoose={search} onLeave={leave} />
              </Part>
            )}
          />
        }
        open={bars}
        onOpen={setBars}
        filters={
          <FilterButton
            count={filtered}
            open={phone ? sheetOpen : panelOpen}
            onClick={() => (phone ? setSheetOpen(!sheetOpen) : setPanelOpen(!panelOpen))}
          />
        }
      >
        <SyncChip />
        <PageLinks prompts={promptsAddress({ query })} />
      </TopBar>
      {accountChange && (
        <Part>
          <AccountNotice change={accountChange} />
        </Part>
      )}
      <div className="relative flex min-h-0 flex-1">
        {!phone && panelOpen && (
          // A scroll bar with a width of its own stands beside the panel, and takes nothing from its labels. Under an open item
          // each step from one to the next would paint its hundreds of parts, which nobody sees.
          <div
            className="shrink-0 overflow-y-auto border-line border-r inert:invisible [scrollbar-color:--theme(--color-edge)_transparent] [scrollbar-gutter:stable] [scrollbar-width:thin]"
            inert={item !== null}
          >
            <div className="w-facets">
              <Part>
                <FilterPanel {...panel} />
              </Part>
            </div>
          </div>
        )}
        <main
          data-heir
          tabIndex={-1}
          className="relative flex min-w-0 flex-1 flex-col outline-hidden"
          inert={item !== null}
        >
          <h1 className="sr-only">{title || "All images and videos"}</h1>
          <div className="folded:sr-only flex min-h-10 items-center gap-3 px-3 py-1">
            <Part>
              <LibraryStatus result={result} kind={query.kind} onChange={address.edit} />
            </Part>
            {folding}
            <Part>
              <ListOptions address={address} />
            </Part>
          </div>
          {(filtered > 0 || result?.notice) && (
            <Part>
              <ActiveFilters query={query} onChange={address.edit} notice={result?.notice} />
            </Part>
          )}
          <SheetArea address={address} assets={assets} list={list} waits={waits} problem={problem} />
        </main>
        {item && (
          <Part waiting={<div className="absolute inset-0 z-10 bg-page" />}>
            <ItemLayer item={item} address={address} result={list.result} />
          </Part>
        )}
      </div>
      {phone && (
        <Part>
          <FilterSheet
            {...panel}
            open={sheetOpen}
            onOpenChange={setSheetOpen}
            results={result ? result.rows.length + result.pending : undefined}
          />
        </Part>
      )}
      <LateWays item={item} />
      {idle && (
        <Part>
          <FirstViewKeeper />
          <Printing result={list.result} item={item} view={address.view} title={title} />
          {plain && <OpeningPictureKeeper list={listName(query)} state={list.result} />}
        </Part>
      )}
    </div>
  );
}

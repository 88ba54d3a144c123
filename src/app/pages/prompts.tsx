import { useEffect, useRef, useState } from "react";
import { promptSorts } from "#contract/prompts/prompt-sorts.ts";
import { conditionCount } from "#contract/query.ts";
import { BasketButton } from "#features/basket/index.ts";
import { ActiveFilters, clearFilters, SearchField } from "#features/filters/index.ts";
import { Prompts } from "#features/prompts/index.ts";
import { useCoverage } from "#library/coverage.ts";
import { usePromptList } from "#library/prompts/prompt-list.ts";
import { useCatalogStatus } from "#library/status.ts";
import { formatCount } from "#shared/format.ts";
import { routes } from "#shared/paths.ts";
import { Segmented } from "#ui/controls/segmented.tsx";
import { Select } from "#ui/controls/select.tsx";
import { isNowhere, moveFocus } from "#ui/keyboard/focus.ts";
import { focusRing } from "#ui/keyboard/focus-ring.ts";
import { Part } from "#ui/late/part.tsx";
import { PageLinks } from "../bar/page-links.tsx";
import { SyncChip } from "../bar/sync-chip.tsx";
import { TopBar } from "../bar/top-bar.tsx";
import { usePromptsAddress } from "../navigation/use-prompts-address.ts";
import { useTitle } from "../use-title.ts";

const sortNames = { uses: "Most used", newest: "Newest first", kept: "Most kept" } as const;

const foldings = [
  { value: "all", label: "All" },
  { value: "folded", label: "Folded" },
] as const;

/** The page of every distinct prompt, once: to find the one that worked, take it along, or see what came of it. */
export function PromptsPage() {
  const address = usePromptsAddress();
  const { query, sort, folded, edit } = address;
  const found = usePromptList(query, sort, folded);
  const complete = useCoverage("all") === "complete";
  const { ready } = useCatalogStatus();
  const [bars, setBars] = useState(false);
  const main = useRef<HTMLElement>(null);
  useTitle("Prompts");
  useEffect(() => {
    // A list that is returned to may have given the focus to where it was.
    if (isNowhere()) moveFocus(main.current);
  }, []);
  const count = found.list?.prompts.length;
  return (
    <div data-bars={bars} className="flex h-dvh flex-col overflow-hidden bg-page text-ink">
      <TopBar
        kind={null}
        search={address.listSearch}
        itemOpen={false}
        field={
          <SearchField
            query={query}
            onType={address.typeText}
            onCommit={address.commitText}
            onLeave={() => {}}
            turn={address.turn}
          />
        }
        open={bars}
        onOpen={setBars}
        filters={null}
      >
        <SyncChip />
        <PageLinks />
      </TopBar>
      <main ref={main} data-heir tabIndex={-1} className="flex min-h-0 flex-1 flex-col outline-hidden">
        <div className="folded:sr-only mx-auto flex min-h-10 w-full max-w-6xl items-center gap-x-3 max-sm:flex-wrap px-4 py-1 lg:px-6">
          <h1 className="font-semibold text-body">Prompts</h1>
          <span
            role="status"
            aria-label="Library"
            // As in the gallery: a count read out every second helps nobody.
            aria-live={complete ? "polite" : "off"}
            className="whitespace-nowrap text-quiet text-ui tabular-nums"
          >
            {count === undefined || !ready ? "Opening" : formatCount(count)}
            {count !== undefined && !complete && " so far"}
          </span>
          <div className="ml-auto flex min-w-0 items-center gap-2 max-sm:w-full max-sm:justify-between">
            <a
              href={routes.matrix + address.listSearch}
              className={`rounded-md max-sm:-ml-2 px-2 py-1.5 text-quiet text-ui hover:bg-control hover:text-ink pointer-coarse:py-3 ${focusRing}`}
            >
              Matrix
            </a>
            <Segmented
              label="Prompts"
              value={folded ? "folded" : "all"}
              segments={foldings}
              onChange={(value) => address.set({ folded: value === "folded" })}
              className="w-34 shrink-0"
            />
            <Select
              label="Sort"
              value={sort}
              options={promptSorts}
              names={sortNames}
              onChange={(sort) => address.set({ sort })}
            />
          </div>
        </div>
        {(conditionCount({ ...query, text: "" }) > 0 || found.list?.notice) && (
          <div className="mx-auto w-full max-w-6xl lg:px-3">
            <Part>
              <ActiveFilters query={query} onChange={edit} notice={found.list?.notice} />
            </Part>
          </div>
        )}
        <Prompts
          found={found}
          query={query}
          onClear={() => edit((q) => clearFilters({ ...q, text: "" }))}
          more={(prompt) => <BasketButton prompt={prompt} />}
        />
      </main>
    </div>
  );
}

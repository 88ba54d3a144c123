import { type ReactNode, useEffect, useRef, useState } from "react";
import { isNarrowed } from "#contract/is-narrowed.ts";
import { ActiveFilters, SearchField } from "#features/filters/index.ts";
import { useCoverage } from "#library/coverage.ts";
import { useStatusOf } from "#library/status.ts";
import { isNowhere, moveFocus } from "#ui/keyboard/focus.ts";
import { Part } from "#ui/late/part.tsx";
import { PageLinks } from "./bar/page-links.tsx";
import { SyncChip } from "./bar/sync-chip.tsx";
import { TopBar } from "./bar/top-bar.tsx";
import { FoldingLine } from "./folding-line.tsx";
import { promptsAddress } from "./navigation/prompts-address.ts";
import type { SearchedAddress } from "./navigation/use-searched-address.ts";
import { useTitle } from "./use-title.ts";

interface SearchedPageProps {
  title: string;
  address: SearchedAddress;
  /** What there is, counted: "2,358"; undefined until it is known. */
  counted: string | undefined;
  /** Why the text was searched as plain words. */
  notice: string | null | undefined;
  /** What else can be chosen, at the end of the line of the title. */
  controls: ReactNode;
  /** How the line of the title, and that of the filters, lie in the width of the page. */
  line?: string;
  filterLine?: string;
  children: ReactNode;
}

/** A page beside the gallery that tells of the same assets: the bar with its search, a title with a count, the filters. */
export function SearchedPage(props: SearchedPageProps) {
  const { title, address, counted, notice, controls, line = "", filterLine = "", children } = props;
  const { query } = address;
  const complete = useCoverage("all") === "complete";
  const ready = useStatusOf((status) => status.ready);
  const [bars, setBars] = useState(false);
  const main = useRef<HTMLElement>(null);
  useTitle(title);
  useEffect(() => {
    // What is returned to may have given the focus to where it was.
    if (isNowhere()) moveFocus(main.current);
  }, []);
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
        <PageLinks prompts={promptsAddress({ query })} />
      </TopBar>
      <main ref={main} data-heir tabIndex={-1} className="flex min-h-0 flex-1 flex-col outline-hidden">
        <div className={`folded:sr-only flex min-h-10 items-center gap-x-3 px-4 py-1 ${line}`}>
          <h1 className="font-semibold text-body">{title}</h1>
          <span
            role="status"
            aria-label="Library"
            // As in the gallery: a count read out every second helps nobody.
            aria-live={complete ? "polite" : "off"}
            className="whitespace-nowrap text-quiet text-ui tabular-nums"
          >
            {counted === undefined || !ready ? "Opening" : counted}
            {counted !== undefined && !complete && " so far"}
          </span>
          <FoldingLine />
          {controls}
        </div>
        {(isNarrowed({ ...query, text: "" }) || notice) && (
          <div className={filterLine}>
            <Part>
              <ActiveFilters query={query} kindToo onChange={address.edit} notice={notice ?? null} />
            </Part>
          </div>
        )}
        {children}
      </main>
    </div>
  );
}

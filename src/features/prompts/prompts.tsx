import { type ReactNode, useRef, useState } from "react";
import type { Row } from "#catalog/index.ts";
import { isNarrowed } from "#contract/is-narrowed.ts";
import { queryOfName } from "#contract/prompts/prompt-query.ts";
import { type AssetQuery, withFilter } from "#contract/query.ts";
import { useCoverage } from "#library/coverage.ts";
import type { FoundPrompts } from "#library/prompts/prompt-list.ts";
import { useStatusOf } from "#library/status.ts";
import type { CopyHandle } from "#ui/controls/copy-button.tsx";
import { followLink } from "#ui/follow-link.ts";
import { FamilyEntry } from "./entry/family-entry.tsx";
import { PromptEntry } from "./entry/prompt-entry.tsx";
import type { LinksTo } from "./links-to.ts";
import { keptPlace } from "./list/place.ts";
import { PromptScroller, type Scroller } from "./list/prompt-scroller.tsx";
import { useMoves } from "./list/use-moves.ts";
import { EmptyPrompts, FailedPrompts, WaitingPrompts } from "./prompts-face.tsx";

/** The entry that keys have led to. */
export interface CurrentEntry {
  /** The best of its assets. */
  row: Row;
  /** Whether it is several prompts, folded. */
  folded: boolean;
}

interface PromptsProps {
  found: FoundPrompts;
  query: AssetQuery;
  linksTo: (query: AssetQuery) => LinksTo;
  onClear: () => void;
  /** What else can be done with a prompt, or with the template of a family, beside its button. */
  more: (text: string) => ReactNode;
  /** What else acts on the current entry; null where keys have led to none. */
  acting: (current: CurrentEntry | null) => ReactNode;
}

/** Every distinct prompt of what a query finds, to be read, copied and followed to what came of it. */
export function Prompts({
  found: { list, question, error, retry },
  query,
  linksTo,
  onClear,
  more,
  acting,
}: PromptsProps) {
  const coverage = useCoverage("all");
  const ready = useStatusOf((status) => status.ready);
  if (error) return <FailedPrompts onRetry={retry} />;
  if (!list || question === undefined || !ready) return <WaitingPrompts />;
  if (list.prompts.length === 0)
    return <EmptyPrompts asked={isNarrowed(query)} coverage={coverage} onClear={onClear} />;
  // Another question is another list, which begins at its own place.
  return (
    <FoundList
      key={question}
      list={list}
      query={query}
      linksTo={linksTo}
      question={question}
      more={more}
      acting={acting}
    />
  );
}

interface FoundListProps extends Pick<PromptsProps, "linksTo" | "more" | "acting"> {
  list: NonNullable<FoundPrompts["list"]>;
  query: AssetQuery;
  /** What the list answers: its place is remembered by it. */
  question: string;
}

function FoundList({ list, query, linksTo, question, more, acting }: FoundListProps) {
  const scroller = useRef<Scroller>(null);
  const copy = useRef<CopyHandle>(null);
  const [place] = useState(() => keptPlace(question));
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const frame = useRef<HTMLDivElement>(null);
  const { current, turn, claim, take } = useMoves({
    prompts: list.prompts,
    scroller,
    place,
    list: question,
    onOpen: () => {
      const link = frame.current?.querySelector<HTMLAnchorElement>("a[aria-current]");
      if (link) followLink(link.href);
    },
    onCopy: () => copy.current?.copy(),
  });

  const linksToPrompt = (name: string) => linksTo(queryOfName(name, query));
  const searchOfFamily = (name: string) =>
    linksTo(withFilter(query, "family", { include: [name], exclude: [] })).items;
  const open = (prompt: number, wanted: boolean) => {
    const next = new Set(opened);
    if (wanted) next.add(prompt);
    else next.delete(prompt);
    setOpened(next);
  };
  // Of a family one prompt alone may be found: it is shown as what it is.
  const families = "sizes" in list ? list : undefined;
  const isFolded = (index: number) => (families?.sizes[index] ?? 1) > 1;
  const row = current < 0 ? undefined : list.rows[list.starts[current] ?? 0];
  return (
    <div ref={frame} className="flex min-h-0 flex-1 flex-col">
      <PromptScroller
        ref={scroller}
        count={list.prompts.length}
        top={place.top}
        keyOf={(index) => list.prompts[index] ?? -1 - index}
        entry={(index) => {
          const prompt = list.prompts[index] ?? -1;
          const isCurrent = index === current;
          const place = {
            index,
            current: isCurrent,
            turn: isCurrent ? turn : 0,
            claim,
            onFocus: () => take(index),
            copy: isCurrent ? copy : undefined,
          };
          if (families && isFolded(index))
            return <FamilyEntry {...place} list={families} searchOf={searchOfFamily} more={more} />;
          return (
            <PromptEntry
              {...place}
              list={list}
              open={opened.has(prompt)}
              onOpen={(wanted) => open(prompt, wanted)}
              linksTo={linksToPrompt}
              more={more}
            />
          );
        }}
      />
      {acting(row === undefined ? null : { row, folded: isFolded(current) })}
    </div>
  );
}

import { type ReactNode, useLayoutEffect, useRef } from "react";
import type { FirstEntries, PromptList } from "#catalog/index.ts";
import { useMadeWith } from "#library/prompts/made-with.ts";
import { under } from "#shared/base.ts";
import { formatCount, formatDays } from "#shared/format.ts";
import { moveFocus } from "#ui/keyboard/focus.ts";
import { coveringFocusRing } from "#ui/keyboard/focus-ring.ts";
import { Icon } from "#ui/words/icon.tsx";
import { CompareBest } from "../compare-best.tsx";
import { EntryFacts } from "./entry-facts.tsx";
import { EntryPictures } from "./entry-pictures.tsx";

/** Pictures that an entry shows. */
const mostPictures = 4;

/** How an entry stands in its list. */
export interface EntryPlace {
  list: PromptList & Pick<FirstEntries, "made">;
  index: number;
  /** Whether keys have led to it; and, above 0, the turn in which the focus is to come, if that can be claimed. */
  current: boolean;
  turn: number;
  claim: (turn: number) => boolean;
  onFocus: () => void;
}

interface EntryFrameProps extends EntryPlace {
  /** Where its link leads, and what that says: "Used 14 times". Undefined until what it is about is known. */
  href: string | undefined;
  words: string;
  /** What it is about, for who hears the link alone. */
  about: string;
  /** The search part of links to its assets: "?prompt=…". */
  search: string;
  /** What it says. */
  children: ReactNode;
  actions: ReactNode;
}

/** One entry of the list: what it says, what it was used for, and the best of what came of it. */
export function EntryFrame(props: EntryFrameProps) {
  const { list, index, current, turn, claim, onFocus, href, words, about, search, children, actions } = props;
  const rows = list.rows.subarray(list.starts[index], list.starts[index + 1]);
  const [first = 0, last = 0, kept = 0] = [list.first[index], list.last[index], list.kept[index]];
  const best = Array.from(rows.subarray(0, mostPictures));
  const made = useMadeWith(list.prompts[index] ?? -1, rows, list.version, list.made[index]);
  const article = useRef<HTMLElement>(null);
  const link = useRef<HTMLAnchorElement>(null);
  const present = href !== undefined;
  useLayoutEffect(() => {
    if (turn === 0 || !present || !claim(turn)) return;
    if (!article.current?.contains(document.activeElement)) moveFocus(link.current);
  }, [turn, present, claim]);

  return (
    <article
      ref={article}
      onFocus={onFocus}
      className="relative mx-auto grid max-w-6xl grid-cols-4 gap-x-1 gap-y-3 border-line border-b px-4 py-4 md:grid-cols-[120px_minmax(0,1fr)_auto_auto_auto] lg:px-6"
    >
      <div className="col-span-4 flex min-w-0 flex-col md:col-span-1 md:col-start-2 md:row-start-1 md:mx-4">
        <div className="flex max-w-3xl items-start gap-2">
          <div className="min-w-0 flex-1">{children}</div>
          {actions && <span className="-mt-1 flex max-md:flex-col">{actions}</span>}
        </div>
        <div className="mt-auto pt-1">
          <p className="flex h-6 items-center gap-x-3 whitespace-nowrap text-quiet text-ui tabular-nums">
            <a
              ref={link}
              href={href && under(href)}
              aria-current={current || undefined}
              className={`inline-flex items-center gap-1 font-medium text-ink underline decoration-edge underline-offset-4 hover:decoration-ink pointer-coarse:py-3 ${coveringFocusRing} focus-visible:after:rounded-md`}
            >
              {words}
              {about && <span className="sr-only">: {about}</span>}
              <Icon name="right" size={12} />
            </a>
            <CompareBest
              rows={present ? best : []}
              about={about}
              className={`text-quiet hover:text-ink pointer-coarse:py-3 ${coveringFocusRing} focus-visible:after:rounded-md`}
            />
            {kept > 0 && <span>{formatCount(kept)} kept</span>}
            <span className="truncate">{formatDays(first, last)}</span>
          </p>
          <EntryFacts made={made} uses={rows.length} />
        </div>
      </div>
      <EntryPictures rows={best} search={search} ready={present} />
    </article>
  );
}

/** In the place of words that are not known yet. */
export const EntrySkeleton = () => (
  <div aria-hidden="true" className="grid h-18 content-start gap-3 pt-1.5">
    {["w-11/12", "w-full", "w-7/12"].map((width) => (
      <div key={width} className={`h-3 rounded bg-control ${width}`} />
    ))}
  </div>
);

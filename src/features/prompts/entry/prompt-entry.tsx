import { type ReactNode, type Ref, useLayoutEffect, useRef } from "react";
import type { PromptList } from "#catalog/index.ts";
import { promptName } from "#contract/prompts/prompt-name.ts";
import { useMadeWith } from "#library/prompts/made-with.ts";
import { useRecord } from "#library/records/records.ts";
import { copiedPrompt } from "#shared/copied-prompt.ts";
import { formatCount, formatDays } from "#shared/format.ts";
import { routes } from "#shared/paths.ts";
import { CopyButton, type CopyHandle } from "#ui/controls/copy-button.tsx";
import { moveFocus } from "#ui/keyboard/focus.ts";
import { coveringFocusRing } from "#ui/keyboard/focus-ring.ts";
import { brief } from "#ui/words/brief.ts";
import { Icon } from "#ui/words/icon.tsx";
import { EntryFacts } from "./entry-facts.tsx";
import { EntryPictures } from "./entry-pictures.tsx";
import { EntryText } from "./entry-text.tsx";
import { usesWords } from "./facts-words.ts";

/** Pictures that an entry shows. */
const mostPictures = 4;

export interface PromptEntryProps {
  list: PromptList;
  index: number;
  /** Whether keys have led to it; and, above 0, the turn in which the focus is to come, if that can be claimed. */
  current: boolean;
  turn: number;
  claim: (turn: number) => boolean;
  /** Whether all of its text is shown. */
  open: boolean;
  onOpen: (open: boolean) => void;
  onFocus: () => void;
  /** The search part of the address of a prompt's assets, by its name: "?prompt=…". */
  searchOf: (name: string) => string;
  /** Lets a key copy it. */
  copy: Ref<CopyHandle> | undefined;
  /** What else can be done with it. */
  more: (prompt: string) => ReactNode;
}

/** One prompt: what it says, what it was used for, and the best of what came of it. */
export function PromptEntry(props: PromptEntryProps) {
  const { list, index, current, turn, claim, open, onOpen, onFocus, searchOf, copy, more } = props;
  const rows = list.rows.subarray(list.starts[index], list.starts[index + 1]);
  const [first = 0, last = 0, kept = 0] = [list.first[index], list.last[index], list.kept[index]];
  // Any of them has the prompt: the best tells how it is written.
  const asset = useRecord(rows[0]);
  const made = useMadeWith(list.prompts[index] ?? -1, rows, list.version);
  const article = useRef<HTMLElement>(null);
  const link = useRef<HTMLAnchorElement>(null);
  const present = asset !== undefined;
  useLayoutEffect(() => {
    if (turn === 0 || !present || !claim(turn)) return;
    if (!article.current?.contains(document.activeElement)) moveFocus(link.current);
  }, [turn, present, claim]);
  const search = asset ? searchOf(promptName(asset.prompt)) : "";

  return (
    <article
      ref={article}
      onFocus={onFocus}
      className="relative mx-auto grid max-w-6xl grid-cols-4 gap-x-1 gap-y-3 border-line border-b px-4 py-4 md:grid-cols-[120px_minmax(0,1fr)_auto_auto_auto] lg:px-6"
    >
      <div className="col-span-4 flex min-w-0 flex-col md:col-span-1 md:col-start-2 md:row-start-1 md:mx-4">
        <div className="flex max-w-3xl items-start gap-2">
          <div className="min-w-0 flex-1">
            {asset ? (
              <EntryText text={asset.prompt} terms={list.terms} open={open} onOpen={onOpen} />
            ) : (
              <Skeleton />
            )}
          </div>
          {asset && (
            <span className="-mt-1 flex max-md:flex-col">
              <CopyButton
                {...(copy && { handle: copy })}
                label="Copy prompt"
                text={() => copiedPrompt(asset.prompt)}
              />
              {more(asset.prompt)}
            </span>
          )}
        </div>
        <div className="mt-auto pt-1">
          <p className="flex h-6 items-center gap-x-3 whitespace-nowrap text-quiet text-ui tabular-nums">
            <a
              ref={link}
              href={asset && `${routes.all}${search}`}
              aria-current={current || undefined}
              className={`inline-flex items-center gap-1 font-medium text-ink underline decoration-edge underline-offset-4 hover:decoration-ink pointer-coarse:py-3 ${coveringFocusRing} focus-visible:after:rounded-md`}
            >
              {usesWords(rows.length)}
              {asset && <span className="sr-only">: {brief(asset.prompt, 80)}</span>}
              <Icon name="right" size={12} />
            </a>
            {kept > 0 && <span>{formatCount(kept)} kept</span>}
            <span className="truncate">{formatDays(first, last)}</span>
          </p>
          <EntryFacts made={made} uses={rows.length} />
        </div>
      </div>
      <EntryPictures rows={Array.from(rows.subarray(0, mostPictures))} search={search} ready={present} />
    </article>
  );
}

const Skeleton = () => (
  <div aria-hidden="true" className="grid h-18 content-start gap-3 pt-1.5">
    {["w-11/12", "w-full", "w-7/12"].map((width) => (
      <div key={width} className={`h-3 rounded bg-control ${width}`} />
    ))}
  </div>
);

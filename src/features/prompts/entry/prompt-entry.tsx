import type { ReactNode, Ref } from "react";
import { promptName } from "#contract/prompts/prompt-name.ts";
import { useRecord } from "#library/records/records.ts";
import { copiedPrompt } from "#shared/copied-prompt.ts";
import { CopyButton, type CopyHandle } from "#ui/controls/copy-button.tsx";
import { brief } from "#ui/words/brief.ts";
import type { LinksTo } from "../links-to.ts";
import { EntryFrame, type EntryPlace, EntrySkeleton } from "./entry-frame.tsx";
import { EntryText } from "./entry-text.tsx";
import { usesWords } from "./facts-words.ts";

export interface PromptEntryProps extends EntryPlace {
  /** Whether all of its text is shown. */
  open: boolean;
  onOpen: (open: boolean) => void;
  /** Where a prompt's assets are shown, by its name. */
  linksTo: (name: string) => LinksTo;
  /** Lets a key copy it. */
  copy: Ref<CopyHandle> | undefined;
  /** What else can be done with it. */
  more: (prompt: string) => ReactNode;
}

/** One prompt. */
export function PromptEntry({ open, onOpen, linksTo, copy, more, ...place }: PromptEntryProps) {
  const { list, index } = place;
  const from = list.starts[index] ?? 0;
  // Any of its rows has the prompt: the best tells how it is written.
  const asset = useRecord(list.rows[from]);
  const links = asset && linksTo(promptName(asset.prompt));
  return (
    <EntryFrame
      {...place}
      href={links?.list}
      words={usesWords((list.starts[index + 1] ?? from) - from)}
      about={asset ? brief(asset.prompt, 80) : ""}
      search={links?.items ?? ""}
      actions={
        asset && (
          <>
            <CopyButton
              {...(copy && { handle: copy })}
              label="Copy prompt"
              text={() => copiedPrompt(asset.prompt)}
            />
            {more(asset.prompt)}
          </>
        )
      }
    >
      {asset ? (
        <EntryText text={asset.prompt} terms={list.terms} open={open} onOpen={onOpen} />
      ) : (
        <EntrySkeleton />
      )}
    </EntryFrame>
  );
}

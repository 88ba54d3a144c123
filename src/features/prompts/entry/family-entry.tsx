import type { ReactNode, Ref } from "react";
import type { FamilyList } from "#catalog/index.ts";
import { promptName } from "#contract/prompts/prompt-name.ts";
import { writeTemplate } from "#contract/prompts/template-language.ts";
import { useFamilyFace } from "#library/prompts/families.ts";
import { useRecord } from "#library/records/records.ts";
import { familyPath } from "#shared/paths.ts";
import { CopyButton, type CopyHandle } from "#ui/controls/copy-button.tsx";
import { brief } from "#ui/words/brief.ts";
import { TemplateText } from "../template/template-text.tsx";
import { EntryFrame, type EntryPlace, EntrySkeleton } from "./entry-frame.tsx";
import { familyWords } from "./facts-words.ts";

interface FamilyEntryProps extends EntryPlace {
  list: EntryPlace["list"] & FamilyList;
  /** The search part of the address of a family's assets, by its name: "?family=…". */
  searchOf: (name: string) => string;
  /** Lets a key copy it. */
  copy: Ref<CopyHandle> | undefined;
  /** What else can be done with its template. */
  more: (template: string) => ReactNode;
}

/** Several near-identical prompts as one. */
export function FamilyEntry({ searchOf, copy, more, ...place }: FamilyEntryProps) {
  const { list, index } = place;
  const from = list.starts[index] ?? 0;
  const asset = useRecord(list.rows[from]);
  // Any of its prompts names it.
  const { face } = useFamilyFace(asset && promptName(asset.prompt));
  return (
    <EntryFrame
      {...place}
      href={face ? familyPath(face.name) : undefined}
      words={familyWords(list.sizes[index] ?? 0, (list.starts[index + 1] ?? from) - from)}
      about={asset ? brief(asset.prompt, 80) : ""}
      search={face ? searchOf(face.name) : ""}
      actions={
        face && (
          <>
            <CopyButton
              {...(copy && { handle: copy })}
              label="Copy template"
              text={() => writeTemplate(face.template)}
            />
            {more(writeTemplate(face.template))}
          </>
        )
      }
    >
      {face ? (
        <p
          dir="auto"
          className="line-clamp-3 min-h-18 whitespace-pre-wrap text-ink text-prompt wrap-anywhere [unicode-bidi:plaintext]"
        >
          <TemplateText template={face.template} short />
        </p>
      ) : (
        <EntrySkeleton />
      )}
    </EntryFrame>
  );
}

import { promptName } from "#contract/prompts/prompt-name.ts";
import { writeTemplate } from "#contract/prompts/template-language.ts";
import type { CurrentEntry } from "#features/prompts/index.ts";
import { useFamilyFace } from "#library/prompts/families.ts";
import { useRecord } from "#library/records/records.ts";
import { PromptCopying } from "./prompt-copying.tsx";

/** The keys that copy and gather in the list of prompts. */
export function EntryCopying({ current }: { current: CurrentEntry | null }) {
  const asset = useRecord(current?.row);
  const name = asset && promptName(asset.prompt);
  // Its entry has asked the same, so that nothing is asked for here.
  const { face } = useFamilyFace(name, current?.folded === true);
  const template = face ? writeTemplate(face.template) : undefined;
  return (
    <PromptCopying
      text={current?.folded ? template : asset?.prompt}
      row={current?.row}
      anchor={() => document.querySelector("a[aria-current]")}
    />
  );
}

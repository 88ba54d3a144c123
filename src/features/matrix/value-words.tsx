import { keyOfNamed, usePromptTexts } from "#library/prompts/prompt-texts.ts";
import type { Value } from "./rules/value.ts";

/** More than the lines of a head hold, however long a prompt is. */
const most = 300;

/** What a value says, as much as can be seen of it; a family with its slots left open, as soon as that is known. */
export function ValueWords({ value }: { value: Value }) {
  if (value.axis === "family") return <FamilyWords value={value} />;
  return cut(value.label);
}

function FamilyWords({ value }: { value: Value }) {
  const named = { facet: "family", name: value.value } as const;
  const text = usePromptTexts([named]).get(keyOfNamed(named));
  return cut(text || value.label);
}

const cut = (text: string) => text.slice(0, most).toWellFormed();

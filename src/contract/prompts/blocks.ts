import { promptIdentity } from "./prompt-name.ts";

/** Texts as blocks with an empty line between them: the way in which several prompts are pasted anywhere. */
export const blocks = (texts: readonly string[]): string => texts.join("\n\n");

/** Each prompt once, as it was written where it came first. */
export function withoutDoubles(prompts: readonly string[]): string[] {
  const first = new Map<string, string>();
  for (const prompt of prompts) {
    const identity = promptIdentity(prompt);
    if (!first.has(identity)) first.set(identity, prompt);
  }
  return [...first.values()];
}

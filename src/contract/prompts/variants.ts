import type { PromptTemplate } from "./prompt-template.ts";
import { writeTemplate } from "./template-language.ts";

/** How many ways there are to fill the slots: 1 where there is no slot. Not exact above 2⁵³, and Infinity at last. */
export const countVariants = (template: PromptTemplate): number =>
  template.reduce((count, part) => (typeof part === "string" ? count : count * part.values.length), 1);

/**
 * The prompts of every way to fill the slots, made as they are asked for: there may be millions. The last slot changes
 * fastest, values come in their order. Two ways may come to the same text, where values end as what follows them begins.
 */
export function* variants(template: PromptTemplate): Generator<string, void, undefined> {
  const values = template.map((part) => (typeof part === "string" ? [part] : part.values));
  const chosen = values.map(() => 0);
  for (;;) {
    yield values.map((of, place) => of[chosen[place] ?? 0] ?? "").join("");
    let place = values.length - 1;
    for (; place >= 0; place--) {
      const next = (chosen[place] ?? 0) + 1;
      chosen[place] = next < (values[place]?.length ?? 0) ? next : 0;
      if (chosen[place] !== 0) break;
    }
    if (place < 0) return;
  }
}

/** A template as it is taken along: a choice as a text that makes it, and what leaves none as the prompt to the letter. */
export function textOfChoice(template: PromptTemplate): string {
  const [only = ""] = countVariants(template) === 1 ? variants(template) : [];
  return only || writeTemplate(template);
}

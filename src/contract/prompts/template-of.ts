import type { PromptTemplate } from "./prompt-template.ts";
import { readTemplate } from "./template-language.ts";

/**
 * The template that a prompt is by itself: it holds `{cat|dog}`. Null where no slot of it has a choice, as in JSON and
 * in prompts with variables, whose braces mean something else.
 */
export function templateOf(prompt: string): PromptTemplate | null {
  const read = readTemplate(prompt);
  if (!read.ok) return null;
  return read.template.some((part) => typeof part !== "string" && part.values.length > 1)
    ? read.template
    : null;
}

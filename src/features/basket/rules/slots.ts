import type { Slot } from "#contract/prompts/prompt-template.ts";
import { placedSlots, writeTemplate } from "#contract/prompts/template-language.ts";
import { templateOf } from "#contract/prompts/template-of.ts";

/** The slots of a prompt; none where it has no choice anywhere, as in JSON, whose braces mean something else. */
export const slotsOf = (text: string): Slot[] =>
  templateOf(text) ? placedSlots(text).map(({ slot }) => slot) : [];

/** The text with other values in its slot of that number, and all around it as it was. Without any value it stays. */
export function withValues(text: string, number: number, values: readonly string[]): string {
  const placed = placedSlots(text)[number];
  if (!placed || values.length === 0) return text;
  const { slot, from, to } = placed;
  return text.slice(0, from) + writeTemplate([{ ...slot, values: [...new Set(values)] }]) + text.slice(to);
}

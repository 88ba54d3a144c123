import type { Slot } from "#contract/prompts/prompt-template.ts";
import { brief } from "#ui/words/brief.ts";

/** What a slot is called, by its place among the slots. */
export const slotName = ({ name }: Slot, place: number): string =>
  name ? brief(name, 40) : `Slot ${place + 1}`;

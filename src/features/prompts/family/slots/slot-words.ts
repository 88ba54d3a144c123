import type { Slot } from "#contract/prompts/prompt-template.ts";
import { titleOfSlot } from "#contract/prompts/slot-value.ts";
import { brief } from "#ui/words/brief.ts";

/** What a slot is called, by its place among the slots. */
export const slotName = (slot: Slot | undefined, place: number): string =>
  brief(titleOfSlot(slot?.name, place), 40);

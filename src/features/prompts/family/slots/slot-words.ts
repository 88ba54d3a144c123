import type { Slot } from "#contract/prompts/prompt-template.ts";
import { brief } from "#ui/words/brief.ts";

/** So much of a value tells it from the others, in characters. */
const valueLength = 80;

/** What a slot is called, by its place among the slots. */
export const slotName = ({ name }: Slot, place: number): string =>
  name ? brief(name, 40) : `Slot ${place + 1}`;

/** A value as it reads on a line. */
export const valueWords = (value: string): string =>
  value.trim() === "" ? "Nothing" : brief(value, valueLength);

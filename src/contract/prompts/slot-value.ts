import { hashOf } from "#shared/hash.ts";
import { nameOfHash } from "./prompt-name.ts";
import type { Slot } from "./prompt-template.ts";

/** A value of a slot as queries ask for it. */
export interface SlotValue {
  /** The name of the family: that of any of its prompts. */
  family: string;
  /** The slot's place among those of the family's template. */
  place: number;
  /** As `nameOfValue` has it. */
  value: string;
}

/** Characters of a value that stands in an address as it is: one may be as long as a prompt, and a cell names two. */
const longest = 60;
const shown = 40;

/** What tells a value from the others of its slot: itself, or how it begins and a hash where an address cannot carry it. */
export const nameOfValue = (value: string): string =>
  value.length <= longest && value.isWellFormed()
    ? value
    : `${value.slice(0, shown).toWellFormed()}…${nameOfHash(hashOf(value))}`;

/** What can be read of a value's name. */
export const wordsOfValue = (name: string): string => name.replace(/…[0-9a-z]{14}$/, "…");

/** As a value of the facet `slot`: "0abcdefghijklm.1.cat" is "cat" in the first slot of that family. */
export const writeSlotValue = ({ family, place, value }: SlotValue): string =>
  `${family}.${place + 1}.${value}`;

/** Reads it back; null for what is none. */
export function readSlotValue(text: string): SlotValue | null {
  const [, family = "", number = "", value = ""] = /^([^.]+)\.([1-9])\.(.*)$/s.exec(text) ?? [];
  return family ? { family, place: Number(number) - 1, value } : null;
}

/** What a slot is called: as its prompts call it, else by its place. Names are as long as somebody has typed them. */
export const titleOfSlot = (name: Slot["name"] | undefined, place: number): string =>
  name?.trim() ? name : `Slot ${place + 1}`;

/**
 * A prompt with places that take one of several values. The texts between the slots stand as they are: parts joined,
 * with one value for each slot, are a prompt to the letter.
 */
export type PromptTemplate = readonly TemplatePart[];

export type TemplatePart = string | Slot;

/** A family differs in so many places at most. */
export const mostSlots = 6;

/** A place of a template. */
export interface Slot {
  /** What a person calls it, where the prompt says so (`[SUBJECT]`, `{argument name="subject"}`); else null. */
  readonly name: string | null;
  /** What stands there: at least one, each once; "" where some prompt has nothing there. */
  readonly values: readonly string[];
}

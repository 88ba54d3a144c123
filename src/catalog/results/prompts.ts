import type { PromptTemplate } from "#contract/prompts/prompt-template.ts";

/**
 * Distinct prompts in an order: parallel arrays, one entry a prompt. What `promptIdentity` tells apart is distinct. Texts
 * come from the records of their rows.
 */
export interface PromptList {
  version: number;
  /** A number for each, the same for as long as the catalog is open. */
  prompts: Uint32Array;
  /**
   * The rows of the first entry, then those of the second and so on; within one those that people think well of first,
   * then the newest, and what is rejected or hidden last.
   */
  rows: Uint32Array;
  /** Where each entry begins in `rows`, and then where the last one ends: of entry n it is `starts` n up to the next. */
  starts: Uint32Array;
  /** When each was first and last used. Milliseconds since 1970, UTC. */
  first: Float64Array;
  last: Float64Array;
  /** How many of its assets are favourites, picks or rated 4 and more, without those that are rejected. */
  kept: Uint32Array;
  /** As in `QueryResult`. */
  terms: string[];
  notice: string | null;
}

/**
 * Distinct prompts folded, in an order: as `PromptList`, but that an entry is a family or a prompt alone, and its number is
 * that of one of its prompts.
 */
export interface FamilyList extends PromptList {
  /** How many distinct prompts each entry has of those that the query finds. */
  sizes: Uint32Array;
}

/** Which family each asset is in. */
export interface FamilyRows {
  /**
   * By row the number of the prompt that stands for the family of the asset's prompt, as `FamilyList` has it. Of a prompt that
   * is like no other it is the prompt's own, and `size` where the asset has no prompt.
   */
  ofRow: Uint32Array;
  /** All numbers are below it. */
  size: number;
}

/** A family in short. */
export interface FamilyFace {
  /** Its name in addresses: that of one of its prompts, so that it holds while others join. */
  name: string;
  template: PromptTemplate;
  /** How many prompts it has. */
  size: number;
}

/** A family with what it is made of, without what is hidden or not shown yet. */
export interface FamilyDetails extends FamilyFace {
  /** For each slot what a prompt's own variable there stands for unless somebody says otherwise, else null. */
  defaults: readonly (string | null)[];
  /** For each prompt the place of its value in each slot's. */
  choices: readonly (readonly number[])[];
  /** The one that was used last comes first. */
  prompts: readonly FamilyPrompt[];
  /** All that was made from them in the order of time, the first one first. */
  attempts: readonly FamilyAttempt[];
}

export interface FamilyPrompt {
  name: string;
  /** As `promptIdentity` has it. */
  text: string;
  /** Its assets, the best first: as in `PromptList`. */
  rows: Uint32Array;
  /** When it was last used. Milliseconds since 1970, UTC. */
  last: number;
  /** How well people think of its best asset: more is better, 0 where nobody has said. */
  worth: number;
}

/** Assets that were made one after the other from the same prompt in the same way. */
export interface FamilyAttempt {
  /** The prompt's place among those of the family. */
  prompt: number;
  /** When the first of them was made. Milliseconds since 1970, UTC. */
  time: number;
  /** In the order of time. */
  rows: Uint32Array;
  /** How many of them are favourites, picks or rated 4 and more, without those that are rejected. */
  kept: number;
  /** As the provider states them, "" where it does not. */
  made: { readonly model: string; readonly ratio: string; readonly style: string };
}

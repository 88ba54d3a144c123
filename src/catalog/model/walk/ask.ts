import type { PageKey } from "#contract/page.ts";

/**
 * What to ask of a feed. `head` is its newest page, with which a walk begins. `head-again` is the same page in the course
 * of a walk, because the provider has refused the key that goes on, or because what was known is in doubt. `key` is the
 * page below the one that gave it.
 */
export type Ask = { at: "head" } | { at: "head-again" } | { at: "key"; key: PageKey };

export const head: Ask = { at: "head" };
export const headAgain: Ask = { at: "head-again" };
export const below = (key: PageKey): Ask => ({ at: "key", key });

/** Undefined for either head: the list's newest page has no key. */
export const pageKeyOf = (ask: Ask): PageKey | undefined => (ask.at === "key" ? ask.key : undefined);

/** Whether both ask for the same page of the list. */
export const isSamePage = (a: Ask, b: Ask): boolean => pageKeyOf(a) === pageKeyOf(b);

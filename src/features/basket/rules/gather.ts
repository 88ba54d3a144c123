import type { BasketEntry, OwnChange } from "#catalog/index.ts";
import { withoutDoubles } from "#contract/prompts/blocks.ts";
import { promptIdentity } from "#contract/prompts/prompt-name.ts";
import { freshId } from "#library/own/fresh-id.ts";
import { orderAtEnd } from "#library/own/order.ts";

/** A change of the basket; null takes an entry out. */
export type BasketChange = OwnChange<"basket">;

/** What puts prompts into the basket, at its end: each once, and none that is there already. */
export function gathering(entries: readonly BasketEntry[], prompts: readonly string[]): BasketChange[] {
  const there = new Set(entries.map(({ text }) => promptIdentity(text)));
  const end = orderAtEnd(entries);
  return withoutDoubles(prompts)
    .filter((prompt) => promptIdentity(prompt) !== "" && !there.has(promptIdentity(prompt)))
    .map((text, i) => ({ id: freshId(), change: { text, order: end + i } }));
}

/** The entries, in their order, that say the same as one before them. */
export function doublesIn(entries: readonly BasketEntry[]): BasketEntry[] {
  const met = new Set<string>();
  return entries.filter(({ text }) => {
    const identity = promptIdentity(text);
    if (met.has(identity)) return true;
    met.add(identity);
    return false;
  });
}

/** What takes entries out, and what puts them back where they were. */
export const takingOut = (entries: readonly BasketEntry[]): BasketChange[] =>
  entries.map(({ id }) => ({ id, change: null }));
export const puttingBack = (entries: readonly BasketEntry[]): BasketChange[] =>
  entries.map(({ id, ...change }) => ({ id, change }));

const counted = (count: number) => (count === 1 ? "1 prompt" : `${count.toLocaleString("en")} prompts`);

/** What is said once so many of the asked ones have been put in. */
export function gatheredWords(added: number, asked: number): string {
  if (added === 0)
    return asked === 1 ? "This prompt is in the basket already" : "All are in the basket already";
  const rest = asked - added;
  return `${counted(added)} put into the basket${rest > 0 ? `; ${rest} there already` : ""}`;
}

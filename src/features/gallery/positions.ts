import type { AssetQuery } from "#contract/query.ts";
import type { Anchor } from "./anchor.ts";

/** Where each list was left, by the list's name; kept for the tab, so that Back and a reload return there. */
const storageKey = "contact-sheet.places";
/** Lists remembered; those left longest ago are forgotten first. */
const limit = 50;

let known: Map<string, Anchor> | undefined;

function positions(): Map<string, Anchor> {
  if (known) return known;
  try {
    known = new Map(JSON.parse(sessionStorage.getItem(storageKey) ?? "[]"));
  } catch {
    // No storage, or someone else's content in it: positions then live as long as the page.
    known = new Map();
  }
  return known;
}

/** Names a list. */
export const listName = (query: AssetQuery): string => JSON.stringify(query);

export const recallPosition = (list: string): Anchor | null => positions().get(list) ?? null;

/** Null, the top, is not worth remembering. */
export function rememberPosition(list: string, anchor: Anchor | null): void {
  const all = positions();
  all.delete(list);
  if (anchor) all.set(list, anchor);
  for (const oldest of all.keys()) {
    if (all.size <= limit) break;
    all.delete(oldest);
  }
  try {
    sessionStorage.setItem(storageKey, JSON.stringify([...all]));
  } catch {
    // As above.
  }
}

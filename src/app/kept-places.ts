import type { Place, Places } from "#features/gallery/index.ts";

const storageKey = "contact-sheet.places";
/** Lists remembered; those left longest ago are forgotten first. */
const limit = 50;

let known: Map<string, Place> | undefined;

function places(): Map<string, Place> {
  if (known) return known;
  try {
    known = new Map(JSON.parse(sessionStorage.getItem(storageKey) ?? "[]"));
  } catch {
    // Without storage, or with someone else's content in it, places live as long as the page.
    known = new Map();
  }
  return known;
}

/**
 * Where each list was left, kept for the tab, so that Back and a reload return there. The page's first script reads it
 * too: an opening picture shows the top of a list, and is not painted for one that opens further down.
 */
export const keptPlaces: Places = {
  recall: (list) => places().get(list) ?? null,
  remember(list, place) {
    const all = places();
    all.delete(list);
    // The top is not worth remembering.
    if (place) all.set(list, place);
    for (const oldest of all.keys()) {
      if (all.size <= limit) break;
      all.delete(oldest);
    }
    try {
      sessionStorage.setItem(storageKey, JSON.stringify([...all]));
    } catch {
      // As above.
    }
  },
};

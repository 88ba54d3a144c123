/** Where a list of prompts was left: places in its order, from 0. */
export interface Place {
  /** The first that was in view. */
  top: number;
  /** The one that keys had led to; -1 for none. */
  current: number;
}

const storageKey = "contact-sheet.prompts-place";

/** Remembers where the list of an address was left, for Back and a reload in this tab: the last one alone. */
export function keepPlace(list: string, place: Place): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify({ list, ...place }));
  } catch {
    // Without storage, a list opens at its top.
  }
}

/** Where that list was left, if it is the one that was left last. */
export function keptPlace(list: string): Place {
  try {
    const kept = JSON.parse(sessionStorage.getItem(storageKey) ?? "{}") as Partial<Place> & { list?: string };
    const { top = 0, current = -1 } = kept.list === list ? kept : {};
    if (Number.isInteger(top) && Number.isInteger(current)) return { top: Math.max(0, top), current };
  } catch {
    // Somebody else's content.
  }
  return { top: 0, current: -1 };
}

import type { AssetQuery } from "#contract/query.ts";
import type { Place } from "./controller/place.ts";

/** Where lists were left, by their names; null is the very top. Whoever mounts the sheet keeps them. */
export interface Places {
  recall(list: string): Place | null;
  remember(list: string, place: Place | null): void;
}

/** Names a list. */
export const listName = (query: AssetQuery): string => JSON.stringify(query);

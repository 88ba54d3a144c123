import type { Row } from "#catalog/index.ts";
import type { AssetQuery } from "#contract/query.ts";

/** A place on a sheet, named by an item: it survives new layouts, new arrivals and, by its date, a reload. */
export interface Place {
  row: Row;
  created: number;
  index: number;
  /** Pixels from the upper edge of what is visible down to the top of the item; 0 where that is above the edge. */
  room: number;
  /** The share of the item's height that is above the edge, from 0 to below 1. */
  hidden: number;
}

/** Where lists were left, by their names; null is the very top. Whoever mounts the sheet keeps them. */
export interface Places {
  recall(list: string): Place | null;
  remember(list: string, place: Place | null): void;
}

/** Names a list. */
export const listName = (query: AssetQuery): string => JSON.stringify(query);

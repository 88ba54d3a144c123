import { type AssetQuery, conditionCount } from "./query.ts";

/** Whether anything narrows a query, its kind included. */
export const isNarrowed = (query: AssetQuery): boolean => query.kind !== "all" || conditionCount(query) > 0;

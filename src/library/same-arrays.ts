import type { QueryResult } from "#catalog/index.ts";

const arrays = ["rows", "aspects", "created", "videos", "colours", "marks", "terms"] as const;

/**
 * A result with the very arrays of the one before it where they say the same: after a mark most of them do, and what is
 * made of them alone, as the layout of 100,000 tiles, need not be made anew.
 */
export function withSameArrays(result: QueryResult, before: QueryResult | undefined): QueryResult {
  if (!before) return result;
  const same = arrays.filter((name) => areEqual(result[name], before[name]));
  return { ...result, ...Object.fromEntries(same.map((name) => [name, before[name]])) };
}

/** Whether two arrays hold the same numbers, or texts, in the same order. */
export function areEqual(a: ArrayLike<number | string>, b: ArrayLike<number | string>): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

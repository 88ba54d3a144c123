import type { Row } from "#catalog/index.ts";
import { comparePath } from "#shared/paths.ts";
import { useRecord } from "./records.ts";

/** Where the first four of some rows are compared; undefined until two of them are known, or where there are no two. */
export function useComparePath([a, b, c, d]: readonly Row[]): string | undefined {
  const records = [useRecord(a), useRecord(b), useRecord(c), useRecord(d)];
  const known = records.filter((asset) => asset !== undefined);
  return known.length < 2 ? undefined : comparePath(known);
}

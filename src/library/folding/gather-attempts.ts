import { worths } from "#catalog/families.ts";
import type { FamilyRows, QueryResult, Row } from "#catalog/index.ts";

type Found = Pick<QueryResult, "rows" | "marks">;

/** What a query has found of each family, by the family's number. Places are those in the query's order. */
export interface Attempts {
  /** By place the number of the family; `size` for one that is alone, or that came after the families were told. */
  readonly ofPlace: Uint32Array;
  readonly counts: Uint32Array;
  /** The place of the attempt that people think best of, the first of equals. */
  readonly best: Uint32Array;
  /** The places of all attempts of families that are open, and the row that each was opened by. */
  readonly open: ReadonlyMap<number, { readonly by: Row; readonly places: readonly number[] }>;
}

/** The number of a row's family: see `Attempts.ofPlace`. */
export const familyOf = ({ ofRow, size }: FamilyRows, row: Row): number => Math.min(ofRow[row] ?? size, size);

/** So many places are gone through in one step, which takes some of a millisecond. */
export const stride = 8_192;

/** Gathers the attempts of families, in steps; `opened` is a row of each that is open. */
export function* gatherAttempts(
  { rows, marks }: Found,
  families: FamilyRows,
  opened: readonly Row[],
): Generator<undefined, Attempts> {
  const { size } = families;
  const open = new Map<number, { by: Row; places: number[] }>();
  for (const by of opened) {
    const family = familyOf(families, by);
    if (family < size && !open.has(family)) open.set(family, { by, places: [] });
  }
  const ofPlace = new Uint32Array(rows.length);
  const counts = new Uint32Array(size + 1);
  const best = new Uint32Array(size + 1);
  for (let place = 0; place < rows.length; place++) {
    const family = familyOf(families, rows[place] ?? 0);
    ofPlace[place] = family;
    const count = counts[family] ?? 0;
    if (count === 0 || isBetter(marks[place], marks[best[family] ?? 0])) best[family] = place;
    counts[family] = count + 1;
    if (open.size > 0) open.get(family)?.places.push(place);
    if (place % stride === stride - 1) yield;
  }
  return { ofPlace, counts, best, open };
}

/** Whether packed marks are worth more than others: hardly an asset has any. */
const isBetter = (marks = 0, than = 0): boolean =>
  marks !== than && (worths.of[marks] ?? 0) > (worths.of[than] ?? 0);

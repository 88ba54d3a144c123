import type { FamilyRows, QueryResult, Row } from "#catalog/index.ts";
import { type Attempts, familyOf, gatherAttempts, stride } from "./gather-attempts.ts";
import { pickItems } from "./pick-items.ts";

/** A part of a list: from the first item to before the second. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A result in which the attempts of each family are one item, but for those that a person has opened. */
export interface FoldedResult {
  readonly result: QueryResult;
  /** The rows of all that was found, those that are folded too. */
  readonly all: Uint32Array;
  /** For each item how many of those found it stands for, itself included: 1 but for a family that is folded. */
  readonly counts: Uint32Array;
  /** The families that are open and have more than one attempt, in the order of the list. */
  readonly open: readonly Span[];
  /** Where the item is that stands for the family of a row; -1 where none does. */
  readonly placeOf: (row: Row) => number;
}

/**
 * Folds what a query has found. A family stands where the first of its attempts stood, with the date of that, so that a list
 * by date stays one. It shows the attempt that people think best of, the first of equals. In one that is open all attempts
 * follow each other there: the one it was opened by comes first, so that nothing moves but what lies below; the others keep
 * their order, whatever is marked. `opened`: a row of each family to open. Takes 15 ms for 100,000 rows, in steps of a
 * few at most.
 */
export function* foldResult(
  found: QueryResult,
  families: FamilyRows,
  opened: readonly Row[],
): Generator<undefined, FoldedResult> {
  const { rows } = found;
  const attempts = yield* gatherAttempts(found, families, opened);
  const { ofPlace, counts, best } = attempts;
  const { size } = families;
  const list = new ItemList(found.created);
  const open: Span[] = [];
  /** By family one more than where it stands; 0 where it does not yet. */
  const stands = new Uint32Array(size + 1);
  for (let place = 0; place < rows.length; place++) {
    if (place % stride === 0) yield;
    const family = ofPlace[place] ?? size;
    if (family < size && stands[family] !== 0) continue;
    stands[family] = list.length + 1;
    const count = family === size ? 1 : (counts[family] ?? 1);
    const inside = count === 1 ? [] : placesInside(attempts, family, rows);
    if (inside.length > 0) open.push({ from: list.length, to: list.length + count });
    else list.add(count === 1 ? place : (best[family] ?? place), place, count);
    for (const one of inside) list.add(one, place, 1);
  }
  const { places, created, stoodFor } = list.finish();
  yield;
  const items = pickItems(found, places);
  return {
    result: { ...found, ...items, created, records: [] },
    all: rows,
    counts: stoodFor,
    open,
    placeOf: (row) => {
      const family = familyOf(families, row);
      return family < size ? (stands[family] ?? 0) - 1 : -1;
    },
  };
}

/** The places of an open family's attempts as they are shown; none of one that is folded. */
function placesInside({ open, best }: Attempts, family: number, rows: Uint32Array): number[] {
  const group = open.get(family);
  if (!group) return [];
  // The query may leave out what it was opened by.
  const first = group.places.find((place) => rows[place] === group.by) ?? best[family];
  return first === undefined ? [] : [first, ...group.places.filter((place) => place !== first)];
}

/** Items as they are put one after the other, each place once at most; `dates` are those of all places. */
class ItemList {
  readonly #dates: Float64Array;
  readonly #places: Uint32Array;
  readonly #created: Float64Array;
  readonly #counts: Uint32Array;
  length = 0;

  constructor(dates: Float64Array) {
    this.#dates = dates;
    this.#places = new Uint32Array(dates.length);
    this.#created = new Float64Array(dates.length);
    this.#counts = new Uint32Array(dates.length);
  }

  /** Adds what stands at `place` with the date of another, for so many. */
  add(place: number, dated: number, count: number): void {
    this.#places[this.length] = place;
    this.#created[this.length] = this.#dates[dated] ?? 0;
    this.#counts[this.length++] = count;
  }

  finish() {
    return {
      places: this.#places.slice(0, this.length),
      created: this.#created.slice(0, this.length),
      stoodFor: this.#counts.slice(0, this.length),
    };
  }
}

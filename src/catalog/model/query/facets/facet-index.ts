import type { Bits } from "../arrays/bitset.ts";
import type { Counted } from "../arrays/counted.ts";

/**
 * The rows of each value of a facet, as queries ask for them. What is added to a target may be rows that are gone as
 * well: meet it with those that live.
 */
export interface FacetIndex {
  /** The distinct values, by code. */
  readonly values: readonly string[];
  /** Adds the rows of a value, if there are any, to `target`. */
  uniteInto(target: Bits, value: string): void;
  /** The same for many values, where that is less work at once than one by one. */
  uniteMany?(target: Bits, values: readonly string[]): void;
  /** Adds the rows of every value that has `part`, folded tokens joined by spaces, in it; "" is no value at all. */
  uniteMatching(target: Bits, part: string): void;
  /** Adds the rows that have any value. */
  uniteSome(target: Bits): void;
  /** Adds those rows of `scope` to `target` whose number lies between two, both inclusive, in thousandths. */
  uniteBetween(target: Bits, scope: Bits, from: number, to: number): void;
  /** How many rows of `base`, all of which live, have each value, by code. */
  counts(base: Counted): Uint32Array;
}

/** Numbers are kept as whole thousandths and one more, so that 0 is none. */
export const keptNumber = (number: number | undefined): number =>
  number === undefined || !(number >= 0) ? 0 : Math.min(Math.round(number * 1000), 0xffff_fffd) + 1;

/** Whether a kept number lies between two in thousandths, both inclusive. */
export const isBetween = (kept: number, from: number, to: number): boolean =>
  kept > 0 && kept > from && kept - 1 <= to;

import type { Row } from "../../catalog.ts";

/** One side of a matrix before anything is laid out: the values that there are, as numbers. */
export interface Axis {
  /** The numbers of an asset's values, each once; none, one or several, dense from 0 over all assets. */
  codesAt(row: Row): readonly number[];
  /** The value of a number. */
  valueOf(code: number): string;
  /** All values there may be, in their order; absent where that is open. */
  readonly closed?: readonly string[] | undefined;
}

/** An axis of values, which are numbered as they are met. */
export function axisOfValues(valuesAt: (row: Row) => readonly string[], closed?: readonly string[]): Axis {
  const codes = new Map<string, number>();
  const values: string[] = [];
  const codeOf = (value: string) => {
    const known = codes.get(value);
    if (known !== undefined) return known;
    codes.set(value, values.length);
    return values.push(value) - 1;
  };
  return {
    codesAt: (row) => valuesAt(row).map(codeOf),
    valueOf: (code) => values[code] ?? "",
    closed,
  };
}

/** An axis of what some prompts have: one value of each, by its number, or none. */
export const axisOfPrompts = (
  promptOf: Uint32Array,
  codeOf: ReadonlyMap<number, number>,
  values: readonly string[],
): Axis => ({
  codesAt: (row) => {
    const code = codeOf.get(promptOf[row] ?? -1);
    return code === undefined ? [] : [code];
  },
  valueOf: (code) => values[code] ?? "",
});

/** An axis of what is numbered already: one value a row. */
export const axisOfNumbers = (ofRow: Uint32Array, nameOf: (number: number) => string): Axis => ({
  codesAt: (row) => [ofRow[row] ?? 0],
  valueOf: nameOf,
});

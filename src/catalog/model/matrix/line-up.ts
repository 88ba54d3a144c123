import type { Row } from "../../catalog.ts";
import type { Axis } from "./axis.ts";

/** The values on one side, in their order. */
export interface LinedUp {
  values: string[];
  /** For each the newest asset that has it. */
  newest: Uint32Array;
  /** How many assets have each. */
  counts: Uint32Array;
  /** By the number of a value one more than its place; 0, or nothing, for one that is not there. */
  placeOf: Uint32Array;
}

/** One value, as it is met. */
interface Met {
  code: number;
  newest: Row;
  count: number;
}

/**
 * The values that some assets have, which come newest first. A closed list has its own order. All others stand by their
 * newest asset: what older pages bring is added at the end, so that nothing moves that a person looks at, which an order by
 * count or by name could not promise.
 */
export function lineUp(axis: Axis, rows: Uint32Array): LinedUp {
  const met = new Map<number, Met>();
  for (const row of rows)
    for (const code of axis.codesAt(row)) {
      const known = met.get(code);
      if (known) known.count++;
      else met.set(code, { code, newest: row, count: 1 });
    }
  const order = [...met.values()];
  const { closed } = axis;
  if (closed) {
    const place = ({ code }: Met) => closed.indexOf(axis.valueOf(code));
    order.sort((a, b) => place(a) - place(b));
  }
  return {
    values: order.map(({ code }) => axis.valueOf(code)),
    newest: Uint32Array.from(order, ({ newest }) => newest),
    counts: Uint32Array.from(order, ({ count }) => count),
    placeOf: placesOf(order),
  };
}

function placesOf(order: readonly Met[]): Uint32Array {
  const placeOf = new Uint32Array(order.reduce((most, { code }) => Math.max(most, code + 1), 0));
  for (let place = 0; place < order.length; place++) placeOf[order[place]!.code] = place + 1;
  return placeOf;
}

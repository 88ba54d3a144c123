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

/** Whether two arrays of one kind hold the same numbers, or texts, in the same order. */
export function areEqual(a: Values, b: Values): boolean {
  if (a.length !== b.length) return false;
  if (ArrayBuffer.isView(a) && ArrayBuffer.isView(b)) return haveSameBytes(a, b);
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

type Values = (ArrayBufferView & ArrayLike<number>) | readonly string[];

/** Word by word, whatever they hold: one loop over six kinds of arrays is ten times slower, in which the page stands still. */
function haveSameBytes(a: ArrayBufferView, b: ArrayBufferView): boolean {
  if (a.byteLength !== b.byteLength) return false;
  const Words = (a.byteOffset | b.byteOffset | a.byteLength) % 4 === 0 ? Uint32Array : Uint8Array;
  const inWords = ({ buffer, byteOffset, byteLength }: ArrayBufferView) =>
    new Words(buffer as ArrayBuffer, byteOffset, byteLength / Words.BYTES_PER_ELEMENT);
  return areSame(inWords(a), inWords(b));
}

function areSame(a: Uint32Array | Uint8Array, b: typeof a): boolean {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

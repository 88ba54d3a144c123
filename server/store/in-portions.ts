/** Rows of one statement: more would only make it longer to read. */
const size = 250;

/** A list in pieces, each small enough for one statement. */
export function* inPortions<T>(list: readonly T[]): Generator<T[]> {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size);
}

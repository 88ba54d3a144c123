/**
 * Keys that do one thing, or a thing and its opposite. A feature's table of these names the handlers that it must
 * have, by type, and is what the help shows: neither can know a key that the other does not.
 */
export interface KeyEntry {
  /** As handlers name them: "Shift+ArrowLeft". */
  keys: readonly string[];
  /** As a person reads them, each key apart: "Shift ← →". */
  shown: string;
  does: string;
}

/** Every key of a table. */
export type KeyOf<Table extends readonly KeyEntry[]> = Table[number]["keys"][number];

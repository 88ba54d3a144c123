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

/**
 * Whether a key belongs to an input method (Japanese, Chinese, Korean, dead keys), which may take an Enter or Escape
 * for itself. Safari ends the composition before it tells of the key that ended it: only the key's code, 229, still
 * says so.
 */
export const isComposing = (event: { isComposing: boolean; keyCode: number }): boolean =>
  event.isComposing || event.keyCode === 229;

/** What is below the opening picture. "soon": there is a sheet, but it is about to become the one that was seen last. */
export type Below = "nothing yet" | "soon" | "sheet" | "message";

interface Found {
  /** The list's answer, `total` of which are in the library. */
  result: { total: number } | undefined;
  /** Whether there are tiles to show. */
  filled: boolean;
  /** It, or the provider's, failed. */
  failed: boolean;
  /** The list is about to be folded. */
  waits: boolean;
  /** Older assets are on their way. */
  growing: boolean;
}

/** On a first visit the first answer is empty: what a person waits for are the tiles of the first page, and no message. */
export function belowOf({ result, filled, failed, waits, growing }: Found): Below {
  if (filled) return waits ? "soon" : "sheet";
  if (failed) return "message";
  return result && (result.total > 0 || !growing) ? "message" : "nothing yet";
}

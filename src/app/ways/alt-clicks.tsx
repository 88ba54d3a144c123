import { useAltClicks } from "./use-alt-clicks.ts";

/** Compares what is Alt-clicked on a page beside the gallery. What is selected there is not seen here, and not meant. */
export function AltClicks() {
  useAltClicks();
  return null;
}

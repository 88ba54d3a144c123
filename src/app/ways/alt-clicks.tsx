import { useCompare } from "./comparing.tsx";
import { useAltClicks } from "./use-alt-clicks.ts";

/** Compares what is Alt-clicked on a page beside the gallery. */
export function AltClicks() {
  useAltClicks(useCompare());
  return null;
}

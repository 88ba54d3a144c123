import type { KeyEntry } from "#shared/keys.ts";

/** The keys of the open item, whether its drawer is open or not. */
export const detailsKeys = [
  { keys: ["i"], shown: "I", does: "Show or hide details" },
  { keys: ["c"], shown: "C", does: "Copy prompt" },
  { keys: ["Shift+C"], shown: "Shift C", does: "Copy request" },
  { keys: ["Shift+D"], shown: "Shift D", does: "Download" },
] as const satisfies readonly KeyEntry[];

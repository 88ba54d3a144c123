import type { AssetKey } from "#contract/asset.ts";
import { useKeys } from "#ui/keyboard/use-keys.ts";
import { useCompare } from "./comparing.tsx";
import { useCull } from "./culling.tsx";
import { useAltClicks } from "./use-alt-clicks.ts";

/** Leads from the sheet, or the open item, to the pages where something is done with what is meant. */
export function Ways({ item }: { item: AssetKey | null }) {
  const compare = useCompare();
  useKeys("ways", { b: useCull(item), v: () => compare(item) });
  useAltClicks(compare);
  return null;
}

import { type AssetKey, keyOf } from "#contract/asset.ts";
import { assetNamed, nameOf } from "#shared/paths.ts";
import type { Showing } from "./address-steps.ts";

/** Families that an address holds open at most: of more, those that were opened first are folded. */
const most = 20;

/**
 * The attempts that families are open by in a folded list, each once, in the order in which they were opened. They are
 * attempts and not families: so the address says too which one comes first. What names no asset is ignored.
 */
export function readOpened(params: URLSearchParams): AssetKey[] {
  const named = params.getAll("open").flatMap((name) => assetNamed(name) ?? []);
  return [...new Map(named.map((key) => [keyOf(key), key])).values()].slice(-most);
}

/** A list that is folded, with these families open. */
export const showOpened = (opened: readonly AssetKey[]): Showing => ({
  fold: ["1"],
  open: opened.slice(-most).map(nameOf),
});

/** The flat list. */
export const showFlat: Showing = { fold: [], open: [] };

import { useState } from "react";
import type { QueryResult } from "#catalog/index.ts";
import { lazy } from "#ui/late/lazy.tsx";
import { Part } from "#ui/late/part.tsx";
import type { AddressState } from "../navigation/use-address.ts";
import type { FoldedList } from "./folding.tsx";
import type { useShownAssets } from "./use-shown-assets.ts";

const Folding = lazy(() => import("./folding.tsx"), "Folding");

export interface ShownList {
  result: QueryResult | undefined;
  /** How it is folded; undefined for the flat list. */
  folds: FoldedList["folds"] | undefined;
}

/**
 * What is on the sheet of what was found: all of it, or what the address wants it folded into. Until that is known the flat
 * list stands in, and `waits` is true. `part` folds it, and says so where it is put.
 */
export function useFoldedList(
  address: AddressState,
  { result, onlySelected }: ReturnType<typeof useShownAssets>,
) {
  const [folded, setFolded] = useState<FoldedList | null>();
  // What is selected is shown item by item.
  const on = address.folded && !onlySelected;
  const list: ShownList = (on && folded) || { result, folds: undefined };
  const part = on && (
    <Part>
      <Folding found={result} address={address} onFolded={setFolded} />
    </Part>
  );
  return { list, waits: on && folded === undefined, part };
}

import { useEffect, useState } from "react";
import type { SheetScroller } from "../bands/sheet-scroller.ts";

/**
 * Whether a tile may ask for its picture: not while the sheet flies past, since decoding is what drops frames, and
 * for good once it has calmed down.
 */
export function useMayLoad(scroller: SheetScroller): boolean {
  const [may, setMay] = useState(() => !scroller.fast);
  useEffect(() => {
    if (!may) return scroller.onCalm(() => setMay(true));
  }, [may, scroller]);
  return may;
}

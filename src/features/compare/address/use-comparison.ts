import { useEffect, useEffectEvent, useState } from "react";
import type { Change } from "../view/use-linked-zoom.ts";
import type { Comparison } from "./comparison.ts";

/** Milliseconds that a person rests before the address follows: browsers drop changes that come too fast. */
const resting = 300;

/** How so many items are compared, from where the address says; `onRest` hears where a person has come to rest. */
export function useComparison(
  begin: Comparison,
  count: number,
  onRest: (comparison: Comparison) => void,
): [Comparison, Change] {
  const [comparison, setComparison] = useState(begin);
  const tell = useEffectEvent(onRest);
  useEffect(() => {
    const timer = setTimeout(() => tell(comparison), resting);
    return () => clearTimeout(timer);
  }, [comparison]);
  // An address may name an item that is none of them.
  const against = Math.min(comparison.against, count - 1);
  return [{ ...comparison, against }, setComparison];
}

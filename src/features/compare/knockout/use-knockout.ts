import { useState } from "react";
import type { Item } from "../use-compared.ts";
import { beginKnockout, choose, type Knockout } from "./knockout.ts";
import { useVerdict } from "./use-verdict.ts";

/** A knockout of all that is compared, whose end is written as marks. It begins anew whenever it is looked at anew. */
export function useKnockout(items: readonly Item[], on: boolean) {
  const [now, setNow] = useState<Knockout>(() => beginKnockout(items.length));
  const [was, setWas] = useState(on);
  const write = useVerdict();
  const onAgain = () => setNow(beginKnockout(items.length));
  if (was !== on) {
    setWas(on);
    if (on) onAgain();
  }
  return {
    now,
    /** Those to be looked at: two, or who has won. */
    shown: "left" in now ? [now.left, now.right] : [now.winner],
    onAgain,
    onChoose: (side: "left" | "right") => {
      if (!("left" in now)) return;
      const next = choose(now, side);
      setNow(next);
      if ("left" in next) return;
      const keys = items.map(({ key }) => key);
      const winner = keys[next.winner];
      if (winner)
        write(
          winner,
          keys.filter((key) => key !== winner),
        );
    },
  };
}

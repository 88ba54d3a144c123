import { useEffect } from "react";
import { patience } from "#ui/keyboard/early-keys.tsx";
import { onAltClicks } from "./alt-click.ts";

/** As `EarlyKeys` for Alt-clicks: each is made again once the code is there that compares. */
export function EarlyAltClicks() {
  useEffect(() => {
    const made: MouseEvent[] = [];
    const undo = onAltClicks((_, event) => made.push(event));
    return () => {
      undo();
      // After what takes its place has begun to listen.
      setTimeout(() => {
        for (const { target, timeStamp } of made)
          if (target instanceof Element && target.isConnected && performance.now() - timeStamp < patience)
            target.dispatchEvent(new MouseEvent("click", { altKey: true, bubbles: true, cancelable: true }));
      });
    };
  }, []);
  return null;
}

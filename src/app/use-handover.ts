import { useEffect } from "react";
import { paintedFirstScreen } from "./first-screen.ts";
import { isDrawn } from "./tiles-on-screen.ts";

/** Milliseconds after which the sheet's own pictures are waited for no longer. */
const patience = 3_000;

/** Takes the painted first screen away in favour of what is below it, and at once when a person does anything. */
export function useHandover(below: "nothing yet" | "sheet" | "message"): void {
  useEffect(() => {
    const painted = paintedFirstScreen();
    if (!painted) return;
    const begun = performance.now();
    const done = new AbortController();
    const end = () => {
      done.abort();
      painted.remove();
    };
    for (const act of ["pointerdown", "keydown", "wheel", "touchmove", "resize"])
      addEventListener(act, end, { capture: true, passive: true, signal: done.signal });
    const look = () => {
      if (done.signal.aborted) return;
      if (isDrawn() || performance.now() - begun > patience) end();
      else requestAnimationFrame(look);
    };
    if (below === "sheet") look();
    if (below === "message") end();
    return () => done.abort();
  }, [below]);
}

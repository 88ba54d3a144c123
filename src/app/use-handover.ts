import { useEffect } from "react";
import { drawnSheet } from "#features/gallery/index.ts";
import { paintedPicture } from "./opening-picture.ts";

/** Milliseconds after which the sheet's own pictures are waited for no longer. */
const patience = 3_000;

/** Takes the opening picture away in favour of what is below it, and at once when a person does anything. */
export function useHandover(below: "nothing yet" | "sheet" | "message"): void {
  useEffect(() => {
    const painted = paintedPicture();
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
      if (drawnSheet()?.complete || performance.now() - begun > patience) end();
      else requestAnimationFrame(look);
    };
    if (below === "sheet") look();
    if (below === "message") end();
    return () => done.abort();
  }, [below]);
}

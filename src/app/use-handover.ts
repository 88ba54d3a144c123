import { useEffect } from "react";
import { drawnSheet } from "#features/gallery/index.ts";
import { endStartUp } from "#shared/start-up.ts";
import type { Below } from "./gallery/below-of.ts";
import { paintedPicture } from "./opening-picture.ts";

/** Milliseconds after which the sheet's own pictures are waited for no longer. */
const patience = 3_000;
/** The same for what the picture may be of: what is seen must not be for long another list than what is there to be used. */
const shortPatience = 1_000;

/** Takes the opening picture away in favour of what is below it, and at once when a person does anything. */
export function useHandover(below: Below): void {
  useEffect(() => {
    if (below === "nothing yet") return;
    let frame = 0;
    const begun = performance.now();
    const look = () => {
      frame = requestAnimationFrame(() => {
        // The sheet is there some frames before its tiles are, which are made in pieces: what comes late would be made in between.
        const isAwaited = below !== "message" && performance.now() - begun < patience;
        if (isAwaited && !drawnSheet()) look();
        // A timer set while a frame is made runs after it has been painted.
        else setTimeout(endStartUp);
      });
    };
    look();
    return () => cancelAnimationFrame(frame);
  }, [below]);
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
      const drawn = drawnSheet();
      const waited = performance.now() - begun;
      const isTime = below === "soon" ? waited > shortPatience : drawn?.complete;
      if ((drawn && isTime) || waited > patience) end();
      else requestAnimationFrame(look);
    };
    if (below === "sheet" || below === "soon") look();
    if (below === "message") end();
    return () => done.abort();
  }, [below]);
}

import { useEffect, useState } from "react";
import { drawnSheet } from "#features/gallery/index.ts";
import { startedUp } from "#shared/start-up.ts";
import { whenIdle } from "#shared/when-idle.ts";

/** Milliseconds for which the pictures of the first screen are waited for, and between two looks at them. */
const patience = 3_000;
const pace = 100;

/**
 * Settles once the first screen shows its pictures, or cannot soon: what may come later takes connections and the processor
 * from them, while the browser, which waits for the server, calls itself idle.
 */
const pictured = startedUp.then(
  () =>
    new Promise<void>((resolve) => {
      const latest = performance.now() + patience;
      const look = setInterval(() => {
        if (drawnSheet()?.complete === false && performance.now() < latest) return;
        clearInterval(look);
        resolve();
      }, pace);
    }),
);

/**
 * True once the page has started up and the browser has nothing better to do: for what may come after the first pictures. A
 * page that waits for its worker is idle too, and must not be kept from its answer.
 */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    let wanted = true;
    let undo = () => {};
    void pictured.then(() => {
      if (wanted) undo = whenIdle(() => setIdle(true), 2_000);
    });
    return () => {
      wanted = false;
      undo();
    };
  }, []);
  return idle;
}

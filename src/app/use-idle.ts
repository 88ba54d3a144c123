import { useEffect, useState } from "react";
import { startedUp } from "#shared/start-up.ts";
import { whenIdle } from "#shared/when-idle.ts";

/**
 * True once the page has started up and the browser has nothing better to do: for what may come after the first picture. A
 * page that waits for its worker is idle too, and must not be kept from its answer.
 */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    let wanted = true;
    let undo = () => {};
    void startedUp.then(() => {
      if (wanted) undo = whenIdle(() => setIdle(true), 2_000);
    });
    return () => {
      wanted = false;
      undo();
    };
  }, []);
  return idle;
}

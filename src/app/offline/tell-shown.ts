import { whenIdle } from "#shared/when-idle.ts";
import { tell } from "./worker-messages.ts";

/** How many are told at a time, and the milliseconds that they wait for leisure at most. */
const [atOnce, latest] = [40, 5_000];

/**
 * Tells the service worker which thumbnails a person has looked at, at leisure, so that they are at hand without a network.
 * The browser itself says what has come: the sheet does nothing for it. Returns its undo.
 */
export function tellShown(registration: ServiceWorkerRegistration, account: string): () => void {
  const told = new Set<string>();
  const waiting: string[] = [];
  let undo: (() => void) | undefined;
  const next = () => {
    undo = undefined;
    tell(registration.active, { tells: "shown", account, urls: waiting.splice(0, atOnce) });
    schedule();
  };
  const schedule = () => {
    if (waiting.length > 0) undo ??= whenIdle(next, latest);
  };
  const observer = new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) {
      if (!name.includes("/media/thumb/") || told.has(name)) continue;
      told.add(name);
      waiting.push(name);
    }
    schedule();
  });
  observer.observe({ type: "resource", buffered: true });
  return () => {
    observer.disconnect();
    undo?.();
  };
}

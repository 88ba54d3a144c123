import { under } from "#shared/base.ts";
import { whenIdle } from "#shared/when-idle.ts";

/** Milliseconds that one file waits for leisure at most. */
const latest = 500;

/**
 * Fetches the code that has not been needed yet into the browser's cache, one file after the other, so that it is at
 * hand should the server be stopped. It is not imported: browsers remember a module that did not come for as long as the
 * page lives, and compiling it would take time from what is shown. A page with a service worker has all of it. Returns its undo.
 */
export function fetchCodeAhead(): () => void {
  if (navigator.serviceWorker?.controller) return () => {};
  const files = document.querySelector<HTMLMetaElement>("meta[name=later-code]")?.content.split(" ") ?? [];
  const stop = new AbortController();
  let undo = () => {};
  const next = () => {
    const file = files.shift();
    if (!file || stop.signal.aborted) return;
    void fetch(under(file), { priority: "low", signal: stop.signal })
      .then((answer) => answer.blob())
      .catch(() => {})
      .then(() => {
        undo = whenIdle(next, latest);
      });
  };
  next();
  return () => {
    stop.abort();
    undo();
  };
}

/**
 * Closes the library when the browser puts the page to sleep, for Back to wake it. WebKit keeps the page's worker too, even
 * in the middle of a transaction, and every page after it would wait for that one's end. A page that wakes begins anew.
 * Returns the end of it.
 */
export function closeAsleep(close: () => void): () => void {
  const ended = new AbortController();
  const on = (name: "pagehide" | "pageshow", act: () => void) =>
    addEventListener(name, ({ persisted }) => persisted && act(), { signal: ended.signal });
  on("pagehide", close);
  on("pageshow", () => location.reload());
  return () => ended.abort();
}

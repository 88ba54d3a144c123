/**
 * Calls `act` once the browser has nothing better to do, after `latest` milliseconds at the latest. Returns its undo.
 */
export function whenIdle(act: () => void, latest: number): () => void {
  // Safari has no requestIdleCallback.
  if (!("requestIdleCallback" in globalThis)) {
    const timer = setTimeout(act, latest / 2);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(act, { timeout: latest });
  return () => cancelIdleCallback(handle);
}

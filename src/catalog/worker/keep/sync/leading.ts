/**
 * Resolves in the one tab that speaks to the server about a library's marks; the others see its changes in what is kept.
 * Held until `signal` aborts or the tab closes, then the next in line takes over. Where Web Locks are missing every tab
 * does it: slower, never wrong.
 */
export function leading(library: string, signal: AbortSignal): Promise<void> {
  if (!("locks" in navigator)) return Promise.resolve();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const left = Promise.withResolvers<void>();
  signal.addEventListener("abort", () => left.resolve(), { once: true });
  navigator.locks
    .request(`contact-sheet-changes-${library}`, { signal }, () => {
      resolve();
      return left.promise;
    })
    .catch(reject);
  return promise;
}

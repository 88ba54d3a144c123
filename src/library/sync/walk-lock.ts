import { useEffect, useState } from "react";

/**
 * True in the one tab that walks an account's feeds; the others see its changes through the catalog. Held until the
 * tab closes, then the next in line takes over. Where Web Locks are missing every tab walks: slower, never wrong.
 */
export function useWalkLock(account: string): boolean {
  const [held, setHeld] = useState(!("locks" in navigator));
  useEffect(() => {
    if (!("locks" in navigator)) return;
    const leaving = new AbortController();
    const { promise: left, resolve: release } = Promise.withResolvers<void>();
    navigator.locks
      .request(`contact-sheet-walk-${account}`, { signal: leaving.signal }, () => {
        setHeld(true);
        return left;
      })
      .catch(() => {
        // Aborted while still in line.
      });
    return () => {
      leaving.abort();
      release();
      setHeld(false);
    };
  }, [account]);
  return held;
}

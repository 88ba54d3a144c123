import { useEffect, useState } from "react";
import { useCatalog } from "./status.ts";

/** Milliseconds between two looks at a catalog that a walk keeps changing: a page may come every five. */
const interval = 300;

/**
 * The catalog's version, at once when it has been quiet and at most three times a second while pages pour in, so
 * that a walk of a thousand pages does not lay the sheet out a thousand times.
 */
export function useCatalogVersion(): number {
  const catalog = useCatalog();
  const [version, setVersion] = useState(() => catalog.getStatus().version);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let seen = catalog.getStatus().version;
    const look = () => {
      timer = undefined;
      const now = catalog.getStatus().version;
      if (now === seen) return;
      seen = now;
      setVersion(now);
      timer = setTimeout(look, interval);
    };
    const unsubscribe = catalog.subscribe(() => {
      if (timer === undefined) look();
    });
    setVersion(seen);
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [catalog]);
  return version;
}

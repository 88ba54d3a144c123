import { useEffect, useState } from "react";

/** Milliseconds between two questions while the library grows: the browser adds up files for each. */
const pace = 1_000;

/**
 * About how many bytes this browser holds for the site, asked anew as `count` changes; undefined where it does not tell,
 * as outside of a secure context.
 */
export function useStorageUse(count: number): number | undefined {
  const [bytes, setBytes] = useState<number>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: more items are more bytes.
  useEffect(() => {
    let wanted = true;
    const ask = async () => {
      const { usage } = await navigator.storage.estimate();
      if (wanted) setBytes(usage);
    };
    const timer = setTimeout(() => void ask().catch(() => {}), bytes === undefined ? 0 : pace);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [count]);
  return bytes;
}

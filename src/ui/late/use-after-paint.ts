import { useEffect, useState } from "react";
import { afterPaint } from "#shared/after-paint.ts";

/**
 * `value`, but a new one a frame late: for what may follow what a person waits for. React's own deferred value is
 * rendered as soon as the thread is free, which is before that frame. The same object must stay the same value.
 */
export function useAfterPaint<T>(value: T): T {
  const [late, setLate] = useState(value);
  useEffect(() => {
    let wanted = true;
    void afterPaint().then(() => wanted && setLate(() => value));
    return () => {
      wanted = false;
    };
  }, [value]);
  return late;
}

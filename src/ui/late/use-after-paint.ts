import { useEffect, useState } from "react";

/**
 * `value`, but a new one a frame late: for what may follow what a person waits for. React's own deferred value is
 * rendered as soon as the thread is free, which is before that frame. The same object must stay the same value.
 */
export function useAfterPaint<T>(value: T): T {
  const [late, setLate] = useState(value);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A timer set while a frame is made runs after it has been painted.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setLate(() => value));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [value]);
  return late;
}

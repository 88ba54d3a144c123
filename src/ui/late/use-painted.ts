import { useEffect, useState } from "react";
import { afterPaint } from "#shared/after-paint.ts";

/** Whether what was mounted has been painted: what lies out of view may follow then, and must not keep back what is in it. */
export function usePainted(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    let wanted = true;
    void afterPaint().then(() => wanted && setPainted(true));
    return () => {
      wanted = false;
    };
  }, []);
  return painted;
}

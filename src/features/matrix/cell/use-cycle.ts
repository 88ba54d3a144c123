import { useEffect, useState } from "react";
import { useReducedMotion } from "#ui/use-media-query.ts";

/** Milliseconds that each take is shown for: long enough to see it, short enough to wait for the next. */
const pace = 900;

/** How many steps a cell has gone through its takes: one after the other while the pointer is on it, none where motion is unwelcome. */
export function useCycle(takes: number, over: boolean): number {
  const [step, setStep] = useState(0);
  const still = useReducedMotion();
  const running = over && takes > 1 && !still;
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setStep((before) => before + 1), pace);
    return () => {
      clearInterval(timer);
      setStep(0);
    };
  }, [running]);
  return step;
}

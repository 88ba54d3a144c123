import { useEffect, useState } from "react";

/** A text once nothing has been added to it for so many milliseconds; "" at once. */
export function useSettledText(text: string, ms: number): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), text === "" ? 0 : ms);
    return () => clearTimeout(timer);
  }, [text, ms]);
  return text === "" ? "" : settled;
}

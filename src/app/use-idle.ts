import { useEffect, useState } from "react";
import { whenIdle } from "#shared/when-idle.ts";

/** True once the browser has first had nothing better to do: for what may come after the first picture. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => whenIdle(() => setIdle(true), 2_000), []);
  return idle;
}

import { useState } from "react";
import { NavigationType, useLocation, useNavigationType } from "react-router";
import type { EntryState } from "./address-steps.ts";

/**
 * Another number once a navigation has ended what was being typed: typing, and what may happen by itself during it, go on;
 * all else is somewhere else to be.
 */
export function useTurn(): number {
  const { state, key } = useLocation();
  const type = useNavigationType();
  const [turn, setTurn] = useState(0);
  const [seen, setSeen] = useState(key);
  if (seen !== key) {
    setSeen(key);
    const goesOn = type !== NavigationType.Pop && (state as EntryState | null)?.goesOn;
    if (!goesOn) setTurn(turn + 1);
  }
  return turn;
}

import { type RefObject, useEffect, useRef } from "react";
import { moveFocus } from "../keyboard/focus.ts";
import { useLayer } from "./layers.ts";

/** For the element of a page that is opened over another: Escape leaves it, and it has the focus from the start. */
export function usePage(onLeave: () => void): RefObject<HTMLElement | null> {
  const root = useRef<HTMLElement>(null);
  useLayer(true, onLeave);
  useEffect(() => void moveFocus(root.current), []);
  return root;
}

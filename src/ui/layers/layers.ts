import { useEffect, useEffectEvent } from "react";
import { isComposing } from "#shared/keys/keys.ts";

interface Layer {
  close: () => void;
}

const stack: Layer[] = [];

function closeTop(event: KeyboardEvent): void {
  // A popup that has dealt with Escape itself says so by preventing the default.
  if (event.key !== "Escape" || event.defaultPrevented || isComposing(event)) return;
  const top = stack.at(-1);
  if (!top) return;
  event.preventDefault();
  top.close();
}

/** Lays something over the rest: Escape now calls `close`, and only that, until the returned undo is called. */
export function openLayer(close: () => void): () => void {
  const layer = { close };
  if (stack.length === 0) window.addEventListener("keydown", closeTop);
  stack.push(layer);
  return () => {
    const at = stack.indexOf(layer);
    if (at < 0) return;
    stack.splice(at, 1);
    if (stack.length === 0) window.removeEventListener("keydown", closeTop);
  };
}

/** While `open`, Escape closes this layer, unless one opened later lies above it. */
export function useLayer(open: boolean, onClose: () => void): void {
  const close = useEffectEvent(onClose);
  useEffect(() => (open ? openLayer(() => close()) : undefined), [open]);
}

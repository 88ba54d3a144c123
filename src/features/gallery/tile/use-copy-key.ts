import { useRef } from "react";
import type { CopyHandle } from "#ui/controls/copy-button.tsx";

/** Milliseconds after which a press is forgotten: its answer would come as a surprise. */
const patience = 2_000;

/** Lets a key do what a tile's copy button does; while that is still on its way, once it is there. */
export function useCopyKey() {
  const button = useRef<CopyHandle>(null);
  const pressed = useRef(Number.NEGATIVE_INFINITY);
  return {
    /** For the button. */
    handle: (handle: CopyHandle | null) => {
      button.current = handle;
      if (!handle || performance.now() - pressed.current > patience) return;
      pressed.current = Number.NEGATIVE_INFINITY;
      handle.copy();
    },
    press: () => {
      if (button.current) button.current.copy();
      else pressed.current = performance.now();
    },
  };
}

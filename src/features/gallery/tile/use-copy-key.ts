import { useRef } from "react";
import type { CopyHandle } from "#ui/controls/copy-button.tsx";
import { patience } from "#ui/keyboard/early-keys.tsx";

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

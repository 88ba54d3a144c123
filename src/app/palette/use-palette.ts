import { useEffect, useState } from "react";
import { type KeyInForce, keysInForce } from "#ui/keyboard/in-force.ts";
import { onKeys } from "#ui/keyboard/use-keys.ts";

/** What there was when the palette was asked for. */
export interface PaletteOpened {
  /** What had the focus. */
  focus: Element | null;
  /** What keys did. */
  keys: readonly KeyInForce[];
}

/** The palette, while it is open; its key opens it. */
export function usePalette(): { opened: PaletteOpened | null; close: () => void } {
  const [opened, setOpened] = useState<PaletteOpened | null>(null);
  useEffect(
    () =>
      onKeys("palette", {
        "Mod+k": () => setOpened({ focus: document.activeElement, keys: keysInForce() }),
      }),
    [],
  );
  return { opened, close: () => setOpened(null) };
}

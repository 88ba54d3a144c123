import { useEffect, useState } from "react";
import { patience } from "#ui/keyboard/early-keys.tsx";
import { type KeyInForce, keysInForce } from "#ui/keyboard/in-force.ts";
import { onKeys } from "#ui/keyboard/use-keys.ts";

/** What there was when the palette was asked for. */
export interface PaletteOpened {
  /** What had the focus. */
  focus: Element | null;
  /** What keys did. */
  keys: readonly KeyInForce[];
  /** The keys that were pressed before it was there, one after the other. */
  early: string[];
}

/** The palette, while it is open; its key opens it. */
export function usePalette(): { opened: PaletteOpened | null; close: () => void } {
  const [opened, setOpened] = useState<PaletteOpened | null>(null);
  useEffect(
    () =>
      onKeys("palette", {
        "Mod+k": () => setOpened({ focus: document.activeElement, keys: keysInForce(), early: [] }),
      }),
    [],
  );
  useEffect(() => {
    if (!opened) return;
    // Its code may be on its way: whoever types on is not to mark what the focus is still on.
    const since = performance.now();
    const keep = (event: KeyboardEvent) => {
      const { altKey, ctrlKey, metaKey, timeStamp } = event;
      if (altKey || ctrlKey || metaKey || timeStamp - since > patience) return;
      if (document.activeElement?.closest("[data-command]")) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      opened.early.push(event.key);
    };
    window.addEventListener("keydown", keep, true);
    return () => window.removeEventListener("keydown", keep, true);
  }, [opened]);
  return { opened, close: () => setOpened(null) };
}

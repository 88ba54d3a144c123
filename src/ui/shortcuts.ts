import { tinykeys } from "tinykeys";
import { isComposing } from "#shared/keys.ts";
import { takesText } from "./focus.ts";

const isInDialog = (target: EventTarget | null) =>
  target !== null &&
  "closest" in target &&
  (target as Element).closest("dialog, [role=dialog], [role=menu]") !== null;

/** Whether a key is free to be a shortcut: nobody composes with it, or types it into a field. */
const isFree = (event: KeyboardEvent): boolean => !isComposing(event) && !takesText(event.target);

interface ShortcutOptions {
  /** Whether a key that is held down counts again and again. */
  held?: boolean;
  /** Whether they work inside a dialog too, which otherwise keeps the keys from what lies beneath. */
  inDialogs?: boolean;
}

/**
 * Acts on keys wherever the focus is, but in no field that takes text and never while an input method composes.
 * Returns the undo.
 */
export function onShortcuts(
  actions: Record<string, (event: KeyboardEvent) => void>,
  { held = false, inDialogs = false }: ShortcutOptions = {},
): () => void {
  return tinykeys(window, actions, {
    ignore: (event) => !isFree(event) || (event.repeat && !held) || (!inDialogs && isInDialog(event.target)),
  });
}

import { useEffect, useEffectEvent } from "react";
import { type KeyAt, type KeyRow, rowsAt, type Where } from "#shared/keys/key-table.ts";
import { isComposing, isForeign, keyName } from "#shared/keys/keys.ts";
import { tableKey } from "#shared/keys/own-keys.ts";
import { takesText } from "./focus.ts";
import { holdKeys } from "./in-force.ts";

/** What comes back counts where it is false, which leaves the key to the browser. */
type Act = (event: KeyboardEvent) => unknown;

/** What each key of a place does; undefined where it does nothing for now. */
export type KeyActions<W extends Where> = Record<KeyAt<W>, Act | undefined>;

const moving = /^(Arrow|Home|End|Page)/;
const dialogs = "dialog, [role=dialog], [role=menu]";

/** Whether a key belongs to what has the focus: a text field, a slider, an open menu, a button. */
function belongsTo(target: Element, key: string, { inDialogs, inFields }: KeyRow): boolean {
  if (target.matches("input[type=range]")) return moving.test(key);
  if ((!inFields && takesText(target)) || (!inDialogs && target.closest(dialogs))) return true;
  return key === " " && target.matches("button, a, summary, input");
}

/**
 * Acts on the keys of a place in the table, wherever the focus is but for what they belong to, and never while an input
 * method composes. `has` tells of actions that come and go whether there is one now. Returns the undo.
 */
export function onKeys<W extends Where>(
  where: W,
  actions: KeyActions<W>,
  has = (name: string) => (actions as Record<string, Act | undefined>)[name] !== undefined,
): () => void {
  const rows = rowsAt(where);
  const listener = (event: KeyboardEvent) => {
    // AltGr types "[" on many layouts, and arrives as Ctrl+Alt.
    const typed = event.getModifierState("AltGraph");
    if (event.defaultPrevented || isComposing(event) || (!typed && isForeign(event))) return;
    const pressed = keyName(typed ? { key: event.key, shiftKey: event.shiftKey } : event);
    const name = tableKey(where, pressed) ?? "";
    const row = rows.get(name);
    const act = (actions as Record<string, Act | undefined>)[name];
    if (!row || !act || (event.repeat && !row.held)) return;
    const { target } = event;
    if (target && "closest" in target && belongsTo(target as Element, event.key, row)) return;
    if (act(event) !== false) event.preventDefault();
  };
  window.addEventListener("keydown", listener);
  const release = holdKeys({ where, has });
  return () => {
    release();
    window.removeEventListener("keydown", listener);
  };
}

/** As `onKeys`, for as long as the component is mounted. */
export function useKeys<W extends Where>(where: W, actions: KeyActions<W>): void {
  const act = useEffectEvent((name: string, event: KeyboardEvent) =>
    (actions as Record<string, Act | undefined>)[name]?.(event),
  );
  const has = useEffectEvent(
    (name: string) => (actions as Record<string, Act | undefined>)[name] !== undefined,
  );
  useEffect(() => {
    const names = [...rowsAt(where).keys()];
    const late = names.map(
      (name) => [name, (event: KeyboardEvent) => has(name) && act(name, event)] as const,
    );
    return onKeys(where, Object.fromEntries(late) as KeyActions<W>, (name) => has(name));
  }, [where]);
}

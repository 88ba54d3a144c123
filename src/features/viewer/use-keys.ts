import { useEffect, useEffectEvent } from "react";
import { isComposing } from "#shared/keys.ts";
import { takesText } from "#ui/focus.ts";

/** Keys that make sense while held down. */
const repeating = /^(Shift\+)?(Arrow|[+=,.-]$)/;
const moving = /^(Arrow|Home|End|Page)/;

/** "ArrowLeft", "Shift+ArrowLeft", "m", "F" (with Shift), "+": symbols are what they print, whatever the layout. */
export function keyName(event: KeyboardEvent): string {
  if (event.key.length > 1) return event.shiftKey ? `Shift+${event.key}` : event.key;
  return event.shiftKey ? event.key.toUpperCase() : event.key.toLowerCase();
}

/** Whether the key belongs to what has the focus: a text field, a slider, an open menu, a button. */
function belongsTo(target: Element, key: string): boolean {
  if (target.matches("input[type=range]")) return moving.test(key);
  if (takesText(target) || target.closest("dialog,[role=dialog],[role=menu]")) return true;
  return key === " " && target.matches("button,a,summary,input");
}

/** Acts on keys pressed anywhere on the page, for as long as the component is mounted. */
export function useKeys(actions: Readonly<Record<string, (() => void) | undefined>>): void {
  const act = useEffectEvent((event: KeyboardEvent) => {
    // AltGr types "[" on many layouts, and arrives as Ctrl+Alt.
    const modified = (event.ctrlKey || event.altKey || event.metaKey) && !event.getModifierState("AltGraph");
    if (event.defaultPrevented || isComposing(event) || modified) return;
    const name = keyName(event);
    const action = actions[name];
    if (!action || (event.repeat && !repeating.test(name))) return;
    if (event.target instanceof Element && belongsTo(event.target, event.key)) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => act(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);
}

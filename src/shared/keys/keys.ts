/**
 * Whether a key belongs to an input method (Japanese, Chinese, Korean, dead keys), which may take an Enter or Escape
 * for itself. Safari ends the composition before it tells of the key that ended it: only the key's code, 229, still
 * says so.
 */
export const isComposing = (event: { isComposing: boolean; keyCode: number }): boolean =>
  event.isComposing || event.keyCode === 229;

interface Pressed {
  key: string;
  shiftKey: boolean;
  ctrlKey?: boolean;
  metaKey?: boolean;
  altKey?: boolean;
}

/** Where commands are given by Cmd. */
export const onApple = /mac|iphone|ipad/i.test(globalThis.navigator?.platform ?? "");

/** The modifier of commands, which browsers and systems leave to a page for a few keys: Ctrl, on Apple's machines Cmd. */
const holdsMod = ({ ctrlKey, metaKey }: Pressed) => (onApple ? metaKey && !ctrlKey : ctrlKey && !metaKey);

/**
 * "ArrowLeft", "Shift+ArrowLeft", "Space", "m", "F" (a letter with Shift), "+": symbols are what they print, whatever it
 * takes to type them. "Mod+k" is with Ctrl or Cmd.
 */
export function keyName(event: Pressed): string {
  const key = event.key === " " ? "Space" : event.key;
  const mod = holdsMod(event) && !event.altKey ? "Mod+" : "";
  if (key.length > 1) return mod + (event.shiftKey ? `Shift+${key}` : key);
  return mod + (event.shiftKey ? key.toUpperCase() : key.toLowerCase());
}

/** Whether a modifier is held that is no part of a key's name: the press is the browser's or the system's. */
export const isForeign = (event: Pressed): boolean =>
  event.altKey || ((event.ctrlKey || event.metaKey) && !holdsMod(event)) || false;

const caps: Record<string, string> = {
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  PageUp: "PgUp",
  PageDown: "PgDn",
  Escape: "Esc",
  "-": "−",
};

/** Keys as their caps say it, a modifier that they share only once: "Shift", "←", "→"; else with its key: "D", "Shift D". */
export function keyCaps(names: readonly string[]): string[] {
  const keys = names.map((name) => {
    const plain = name.replace(/^Mod\+/, "");
    const key = plain.replace(/^Shift\+/, "");
    return {
      mod: plain !== name,
      shift: key !== plain || /^\p{Lu}$/u.test(key),
      cap: caps[key] ?? (key.length > 1 ? key : key.toUpperCase()),
    };
  });
  const modifiersOf = ({ mod, shift }: { mod: boolean; shift: boolean }) => [
    ...(mod ? [onApple ? "⌘" : "Ctrl"] : []),
    ...(shift ? ["Shift"] : []),
  ];
  const [shared = "", ...others] = new Set(keys.map((key) => modifiersOf(key).join(" ")));
  if (others.length > 0) return keys.map((key) => [...modifiersOf(key), key.cap].join(" "));
  return [...shared.split(" ").filter(Boolean), ...keys.map(({ cap }) => cap)];
}

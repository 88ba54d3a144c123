/**
 * Whether a key belongs to an input method (Japanese, Chinese, Korean, dead keys), which may take an Enter or Escape
 * for itself. Safari ends the composition before it tells of the key that ended it: only the key's code, 229, still
 * says so.
 */
export const isComposing = (event: { isComposing: boolean; keyCode: number }): boolean =>
  event.isComposing || event.keyCode === 229;

/**
 * "ArrowLeft", "Shift+ArrowLeft", "Space", "m", "F" (a letter with Shift), "+": symbols are what they print, whatever it
 * takes to type them.
 */
export function keyName(event: { key: string; shiftKey: boolean }): string {
  const key = event.key === " " ? "Space" : event.key;
  if (key.length > 1) return event.shiftKey ? `Shift+${key}` : key;
  return event.shiftKey ? key.toUpperCase() : key.toLowerCase();
}

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

/** Keys as their caps say it, a Shift that they share only once: "Shift", "←", "→". */
export function keyCaps(names: readonly string[]): string[] {
  const keys = names.map((name) => {
    const key = name.replace(/^Shift\+/, "");
    return {
      shift: key !== name || /^\p{Lu}$/u.test(key),
      cap: caps[key] ?? (key.length > 1 ? key : key.toUpperCase()),
    };
  });
  const shared = keys.some(({ shift }) => shift) ? ["Shift"] : [];
  return [...shared, ...keys.map(({ cap }) => cap)];
}

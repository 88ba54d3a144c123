import { readStored, writeStored } from "#shared/stored.ts";

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const stored = "theme";
const isTheme = (value: unknown): value is Theme => themes.some((t) => t === value);
const listeners = new Set<() => void>();
let theme: Theme = "system";

function apply(): void {
  // Every token is a `light-dark()` pair: the scheme alone decides which half is used.
  document.documentElement.style.colorScheme = theme === "system" ? "light dark" : theme;
}

/** Called before the first render, so that no frame is painted in the other theme. */
export function initTheme(): void {
  theme = readStored(stored, isTheme, "system");
  apply();
}

export function setTheme(next: Theme): void {
  theme = next;
  apply();
  writeStored(stored, next);
  for (const listener of listeners) listener();
}

export const getTheme = (): Theme => theme;

export function onTheme(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

import { onStored, readStored } from "#shared/stored.ts";
import { stored } from "#shared/stored-values.ts";

function apply(): void {
  const theme = readStored(stored.theme);
  // Every token is a `light-dark()` pair: the scheme alone decides which half is used.
  document.documentElement.style.colorScheme = theme === "system" ? "light dark" : theme;
}

/** Called before the first render, so that no frame is painted in the other theme; follows the setting from then on. */
export function initTheme(): void {
  apply();
  onStored(stored.theme, apply);
}

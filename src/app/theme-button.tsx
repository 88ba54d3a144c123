import { useSyncExternalStore } from "react";
import { IconButton } from "#ui/button.tsx";
import { getTheme, onTheme, setTheme, type Theme, themes } from "./theme.ts";

const icons = { system: "monitor", light: "sun", dark: "moon" } as const;
const next = (theme: Theme): Theme => themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system";

/** Goes round: the system's theme, light, dark. */
export function ThemeButton() {
  const theme = useSyncExternalStore(onTheme, getTheme);
  return <IconButton label={`Theme: ${theme}`} icon={icons[theme]} onClick={() => setTheme(next(theme))} />;
}

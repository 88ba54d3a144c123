import { IconButton } from "#ui/button.tsx";
import { setTheme, type Theme, themes, useTheme } from "./theme.ts";

const icons = { system: "monitor", light: "sun", dark: "moon" } as const;
const next = (theme: Theme): Theme => themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system";

/** Goes round: the system's theme, light, dark. */
export function ThemeButton() {
  const theme = useTheme();
  return <IconButton label={`Theme: ${theme}`} icon={icons[theme]} onClick={() => setTheme(next(theme))} />;
}

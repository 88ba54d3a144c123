import { stored, type Theme, themes } from "#shared/stored-values.ts";
import { IconButton } from "#ui/controls/button.tsx";
import { useStored } from "#ui/use-stored.ts";

const icons = { system: "monitor", light: "sun", dark: "moon" } as const;
const next = (theme: Theme): Theme => themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system";

/** Goes round: the system's theme, light, dark. */
export function ThemeButton() {
  const [theme, setTheme] = useStored(stored.theme);
  return <IconButton label={`Theme: ${theme}`} icon={icons[theme]} onClick={() => setTheme(next(theme))} />;
}

import { stored, type Theme, themes, tileSizes } from "#shared/stored-values.ts";
import { Segmented } from "#ui/controls/segmented.tsx";
import { Setting, SettingGroup } from "#ui/controls/setting.tsx";
import { useStored } from "#ui/use-stored.ts";
import { SizePreview } from "./size-preview.tsx";
import { useTileSize } from "./use-tile-size.ts";

const themeLabels: Record<Theme, string> = { system: "System", light: "Light", dark: "Dark" };
const sizeLabels = ["Tiny", "Small", "Medium", "Large", "Huge"];

/** How the page and the sheet look. */
export function Appearance() {
  const [theme, setTheme] = useStored(stored.theme);
  const [size, setSize] = useTileSize();
  return (
    <SettingGroup title="Appearance">
      <Setting
        title="Theme"
        control={
          <Segmented
            label="Theme"
            value={theme}
            segments={themes.map((value) => ({ value, label: themeLabels[value] }))}
            onChange={setTheme}
            className="w-60"
          />
        }
      />
      <Setting
        title="Tile size"
        detail="How large the sheet begins. The slider above a sheet changes that one alone."
        control={
          <Segmented
            label="Tile size"
            value={String(size)}
            segments={tileSizes.map((step, i) => ({ value: String(step), label: sizeLabels[i] ?? "" }))}
            onChange={(value) => setSize(Number(value))}
            className="w-full sm:w-80"
          />
        }
      >
        <SizePreview size={size} />
      </Setting>
    </SettingGroup>
  );
}

import { useId } from "react";
import { stored } from "#shared/stored-values.ts";
import { Switch } from "#ui/switch.tsx";
import { useStored } from "#ui/use-stored.ts";
import { Setting, SettingGroup } from "./setting.tsx";

/** When videos play by themselves. */
export function Videos() {
  const [autoplay, setAutoplay] = useStored(stored.autoplay);
  const [previews, setPreviews] = useStored(stored.previews);
  const opened = useId();
  const pointed = useId();
  return (
    <SettingGroup title="Videos">
      <Setting
        title="Play when opened"
        detail="A video that you open or step to begins by itself."
        detailId={opened}
        control={
          <Switch
            label="Play when opened"
            checked={autoplay}
            onChange={setAutoplay}
            aria-describedby={opened}
          />
        }
      />
      <Setting
        title="Play under the pointer"
        detail="On the sheet, without sound. Not where your system asks for less motion."
        detailId={pointed}
        control={
          <Switch
            label="Play under the pointer"
            checked={previews}
            onChange={setPreviews}
            aria-describedby={pointed}
          />
        }
      />
    </SettingGroup>
  );
}

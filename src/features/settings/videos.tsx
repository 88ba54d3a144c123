import { useId } from "react";
import { stored } from "#shared/stored-values.ts";
import { Setting, SettingGroup } from "#ui/controls/setting.tsx";
import { Switch } from "#ui/controls/switch.tsx";
import { useStored } from "#ui/use-stored.ts";

/** When videos play by themselves. */
export function Videos() {
  return (
    <SettingGroup title="Videos">
      <SwitchSetting
        title="Play when opened"
        detail="A video that you open or step to begins by itself."
        value={stored.autoplay}
      />
      <SwitchSetting
        title="Play under the pointer"
        detail="On the sheet, without sound. Not where your system asks for less motion."
        value={stored.previews}
      />
    </SettingGroup>
  );
}

interface SwitchSettingProps {
  title: string;
  detail: string;
  /** What it switches. */
  value: typeof stored.autoplay;
}

function SwitchSetting({ title, detail, value }: SwitchSettingProps) {
  const [on, setOn] = useStored(value);
  const id = useId();
  return (
    <Setting
      title={title}
      detail={detail}
      detailId={id}
      control={<Switch label={title} checked={on} onChange={setOn} aria-describedby={id} />}
    />
  );
}

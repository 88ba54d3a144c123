import type { Entry } from "#features/palette/index.ts";
import { readStored, writeStored } from "#shared/stored.ts";
import { settings, type Theme } from "#shared/stored-values.ts";

const themes: readonly { value: Theme; label: string; icon: Entry["icon"] }[] = [
  { value: "light", label: "Light theme", icon: "sun" },
  { value: "dark", label: "Dark theme", icon: "moon" },
  { value: "system", label: "The system's theme", icon: "monitor" },
];

const flags = [
  { value: settings.previews, label: "Play videos under the pointer", words: "preview hover" },
  { value: settings.autoplay, label: "Play a video when it is opened", words: "autoplay" },
] as const;

/** What can be set in one step; the rest has its page. */
export function settingEntries(): Entry[] {
  const group = "Settings";
  return [
    ...themes.map(
      ({ value, label, icon }): Entry => ({
        id: `theme ${value}`,
        group,
        icon,
        label,
        words: "theme appearance mode colour",
        on: readStored(settings.theme) === value || undefined,
        run: () => writeStored(settings.theme, value),
      }),
    ),
    ...flags.map(({ value, label, words }): Entry => {
      const on = readStored(value);
      return {
        id: label,
        group,
        icon: "play",
        label,
        words,
        hint: on ? "On" : "Off",
        run: () => writeStored(value, !on),
      };
    }),
  ];
}

import { detailsKeys } from "#features/details/index.ts";
import { pictureKeys, stageKeys, videoKeys } from "#features/viewer/index.ts";
import type { KeyEntry } from "#shared/keys.ts";

type Shown = Pick<KeyEntry, "shown" | "does">;

/** Every key of the app in the order in which the help shows them. */
export const keyHelp: { title: string; keys: readonly Shown[] }[] = [
  {
    title: "Anywhere",
    keys: [
      { shown: "/", does: "Search" },
      { shown: "?", does: "These keys" },
      { shown: "Esc", does: "Close one layer" },
    ],
  },
  {
    title: "In the search",
    keys: [
      { shown: "Enter", does: "Keep as a step for Back" },
      { shown: "Esc", does: "Clear, then leave" },
    ],
  },
  {
    title: "On the sheet",
    keys: [
      { shown: "← → ↑ ↓", does: "Move" },
      { shown: "PgUp PgDn", does: "A screen up, down" },
      { shown: "Home End", does: "First, last" },
      { shown: "Enter", does: "Open" },
      { shown: "C", does: "Copy prompt" },
    ],
  },
  { title: "With an item open", keys: [...stageKeys, ...detailsKeys] },
  { title: "An image", keys: pictureKeys },
  { title: "A video", keys: videoKeys },
];

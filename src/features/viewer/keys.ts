import type { KeyEntry } from "#shared/keys.ts";

/** The keys of the stage, whatever is on it. */
export const stageKeys = [
  { keys: ["ArrowLeft", "ArrowRight"], shown: "← →", does: "Previous, next" },
  { keys: ["F"], shown: "Shift F", does: "Full screen" },
] as const satisfies readonly KeyEntry[];

export const pictureKeys = [
  { keys: ["+", "=", "-"], shown: "+ −", does: "Zoom in, out" },
  {
    keys: ["Shift+ArrowLeft", "Shift+ArrowRight", "Shift+ArrowUp", "Shift+ArrowDown"],
    shown: "Shift ← → ↑ ↓",
    does: "Move about",
  },
  { keys: ["0"], shown: "0", does: "Fit" },
  { keys: ["1"], shown: "1", does: "100 %" },
  { keys: ["z"], shown: "Z", does: "Fit or 100 %" },
] as const satisfies readonly KeyEntry[];

export const videoKeys = [
  { keys: [" "], shown: "Space", does: "Play or pause" },
  { keys: [",", "."], shown: ", .", does: "One frame back, forward" },
  { keys: ["[", "]"], shown: "[ ]", does: "Loop from, to here" },
  { keys: ["\\"], shown: "\\", does: "End the loop" },
  { keys: ["m"], shown: "M", does: "Sound on or off" },
] as const satisfies readonly KeyEntry[];

/** The families of pictures that the emulator can draw; prompts are written for one of them each. */
export const sceneNames = [
  "mountains",
  "forest",
  "fox",
  "dunes",
  "ocean",
  "aurora",
  "city",
  "botanical",
  "still-life",
  "room",
  "portrait",
  "ribbons",
  "poster",
  "terrazzo",
  "contours",
  "cosmos",
  "glass",
] as const;
export type SceneName = (typeof sceneNames)[number];

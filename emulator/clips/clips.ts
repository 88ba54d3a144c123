import type { SceneName } from "../art/scene-names.ts";
import type { Ratio } from "../library/config.ts";

/**
 * A short film kept beside this file as `<name>.mp4`, made by scripts/make-clips.ts. Its first and last frame are the
 * scene with this seed at time 0 and 1.
 */
export interface Clip {
  name: string;
  ratio: Ratio;
  scene: SceneName;
  seed: number;
  seconds: number;
}

const clip = (ratio: Ratio, scene: SceneName, seed: number, seconds: number): Clip => ({
  name: `${ratio.replace(":", "x")}-${scene}-${seed}`,
  ratio,
  scene,
  seed,
  seconds,
});

export const clips: readonly Clip[] = [
  clip("16:9", "mountains", 3, 6),
  clip("16:9", "ocean", 5, 6),
  clip("16:9", "aurora", 2, 6),
  clip("16:9", "city", 8, 4),
  clip("16:9", "dunes", 4, 5),
  clip("16:9", "fox", 7, 5),
  clip("16:9", "glass", 21, 4),
  clip("16:9", "cosmos", 12, 4),
  clip("9:16", "ribbons", 4, 5),
  clip("9:16", "forest", 6, 4),
  clip("9:16", "dunes", 1, 5),
  clip("9:16", "ocean", 9, 5),
  clip("9:16", "glass", 3, 4),
  clip("9:16", "aurora", 15, 6),
  clip("9:16", "room", 3, 4),
  clip("1:1", "glass", 7, 4),
  clip("1:1", "cosmos", 9, 5),
  clip("1:1", "mountains", 17, 5),
  clip("4:3", "mountains", 10, 5),
  clip("4:3", "ocean", 11, 5),
  clip("4:3", "ribbons", 5, 4),
  clip("3:4", "ribbons", 12, 5),
  clip("3:4", "mountains", 13, 4),
  clip("3:4", "aurora", 18, 5),
];

export const clipsOf = (ratio: Ratio): readonly Clip[] => clips.filter((c) => c.ratio === ratio);

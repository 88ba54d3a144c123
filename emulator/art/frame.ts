import type { Random } from "#shared/random.ts";

/** What a scene draws into: the shorter side is 1 long, y points down. */
export interface Frame {
  width: number;
  height: number;
  /** The size of a pixel, to soften edges by. */
  pixel: number;
  /** The composition: some attempts of a family share it, some are composed anew. */
  random: Random;
  /** The palette: shared by all attempts of a family. */
  tint: Random;
  /** A small change that belongs to the attempt alone: a number in [-1, 1). The first attempt's are 0. */
  nudge(): number;
  /** From 0 to 1 through a clip. Scenes move little, and never jump. */
  time: number;
}

/** Writes the colour at (x, y) into `out` as sRGB, 0 to 1; values beyond are clipped. */
export type Shade = (x: number, y: number, out: Float32Array) => void;

/** A picture computed pixel by pixel. */
export interface ShadedScene {
  /** Pixels shaded at most; beyond, the picture is enlarged. Soft scenes need few. */
  pixels: number;
  shade(frame: Frame): Shade;
}

/** A picture of shapes: SVG whose viewBox is the frame, 1000 units to the shorter side. */
export interface DrawnScene {
  draw(frame: Frame): string;
}

/** The nearest of some layers, ordered from far to near, that wholly hides what is behind (x, y); -1 for none. */
export function nearestHiding(layers: readonly { top(x: number): number }[], x: number, y: number): number {
  for (let i = layers.length - 1; i >= 0; i--) if (y > layers[i]!.top(x) + 0.004) return i;
  return -1;
}

export type Scene = ShadedScene | DrawnScene;

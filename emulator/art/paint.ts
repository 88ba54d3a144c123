import sharp, { type Sharp } from "sharp";
import { createRandom, mix } from "#shared/random.ts";
import type { Frame, ShadedScene } from "./frame.ts";
import type { SceneName } from "./scene-names.ts";
import { scenes } from "./scenes.ts";

export interface Subject {
  scene: SceneName;
  /** The place, its palette and composition. */
  seed: number;
  /** Another attempt at the same place: 0 is the first. */
  member: number;
  /** From 0 to 1 through a video's clip; 0 for an image. */
  time: number;
}

function frameOf({ seed, member, time }: Subject, width: number, height: number): Frame {
  const short = Math.min(width, height);
  const own = createRandom(seed, member, 72);
  // The same request seldom gives the same picture: two attempts in three are composed anew.
  const composition = member > 0 && own.chance(0.66) ? mix(seed, member) : seed;
  return {
    width: width / short,
    height: height / short,
    pixel: 1 / short,
    random: createRandom(composition, 71),
    tint: createRandom(seed, 74),
    nudge: () => (member === 0 ? 0 : own.between(-1, 1)),
    time,
  };
}

/** Shades every pixel of a picture of this size: rows of red, green and blue bytes. */
function shadePixels(scene: ShadedScene, frame: Frame, width: number, height: number): Uint8ClampedArray {
  const data = new Uint8ClampedArray(width * height * 3);
  const shade = scene.shade(frame);
  const out = new Float32Array(3);
  let at = 0;
  for (let row = 0; row < height; row++) {
    const y = ((row + 0.5) / height) * frame.height;
    for (let column = 0; column < width; column++) {
      shade(((column + 0.5) / width) * frame.width, y, out);
      data[at++] = out[0]! * 255;
      data[at++] = out[1]! * 255;
      data[at++] = out[2]! * 255;
    }
  }
  return data;
}

/**
 * Paints a subject, `width` by `height` pixels, with `detail` (1 for all) of the pixels that its scene would shade, as a pipeline without alpha that is yet to be encoded. Shading blocks
 * for some tens of milliseconds; drawn scenes are rasterised by sharp's own threads.
 */
export function paint(subject: Subject, width: number, height: number, detail = 1): Sharp {
  const scene = scenes[subject.scene];
  if ("draw" in scene)
    return sharp(Buffer.from(scene.draw(frameOf(subject, width, height))))
      .resize(width, height, { fit: "fill" })
      .removeAlpha();
  const shrink = Math.min(1, Math.sqrt((scene.pixels * detail) / (width * height)));
  const [w, h] = [Math.round(width * shrink), Math.round(height * shrink)];
  const data = shadePixels(scene, frameOf(subject, w, h), w, h);
  return sharp(data, { raw: { width: w, height: h, channels: 3 } }).resize(width, height, { fit: "fill" });
}

/** A seed for the grain of a picture, so that it is the same each time. */
export const grainSeed = ({ seed, member }: Subject): number => mix(seed, member, 73);

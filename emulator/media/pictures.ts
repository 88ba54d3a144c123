import sharp from "sharp";
import { grainSeed, paint, type Subject } from "../art/paint.ts";
import { addGrain } from "./grain.ts";

/** A picture to draw and how to write it down: a full-size original, or one of a video's stills. */
export interface Order {
  subject: Subject;
  type: "image/png" | "image/jpeg";
  width: number;
  height: number;
  finish: Finish;
}

/**
 * How much work goes into a picture: `full` is as sharp, grainy and heavy as the provider's; `light` looks the same
 * as a thumbnail at two thirds of the cost; `sketch` is a blur of the right colours and size, for tests.
 */
export const finishes = {
  full: { detail: 1, grain: 4, compressionLevel: 2 },
  light: { detail: 0.4, grain: 0.8, compressionLevel: 1 },
  sketch: { detail: 0.01, grain: 0, compressionLevel: 1 },
} as const;
export type Finish = keyof typeof finishes;

/** Draws a picture and encodes it. Blocks for a good part of that time: see `draw`. */
export async function encodePicture(order: Order): Promise<Uint8Array<ArrayBuffer>> {
  const { subject, width, height, type } = order;
  const { detail, grain, compressionLevel } = finishes[order.finish];
  const painting = paint(subject, width, height, detail);
  if (type === "image/jpeg") return new Uint8Array(await painting.jpeg({ quality: 84 }).toBuffer());
  if (grain === 0) return new Uint8Array(await painting.png({ compressionLevel }).toBuffer());
  const pixels = await painting.raw().toBuffer();
  addGrain(pixels, grain, grainSeed(subject));
  const png = sharp(pixels, { raw: { width, height, channels: 3 } }).png({ compressionLevel });
  return new Uint8Array(await png.toBuffer());
}

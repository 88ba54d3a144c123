import type { PictureTone } from "./measure-picture.ts";

/**
 * A tone as the number that the catalog remembers: its colour below, above it what kind of number it is and the three
 * signs. Numbers without the kind are of the time when a colour alone was remembered, measured without regard to
 * transparency: they count as unknown, and the next look replaces them.
 */
const kind = 1;
const [clear, lightEdge, darkEdge] = [1, 2, 4];

export function packTone(tone: PictureTone): number {
  const signs = (tone.clear ? clear : 0) | (tone.lightEdge ? lightEdge : 0) | (tone.darkEdge ? darkEdge : 0);
  return ((kind << 28) | (signs << 24) | tone.colour) >>> 0;
}

/** Undefined where the catalog knows none. */
export function unpackTone(packed: number): PictureTone | undefined {
  if (packed >>> 28 !== kind) return undefined;
  const signs = packed >>> 24;
  return {
    colour: packed & 0xffffff,
    clear: (signs & clear) !== 0,
    lightEdge: (signs & lightEdge) !== 0,
    darkEdge: (signs & darkEdge) !== 0,
  };
}

/** The CSS colour of a frame whose picture is on its way; undefined where the frame's class has it. */
export function placeholderOf(tone: PictureTone | undefined): string | undefined {
  return tone && !tone.clear ? `#${tone.colour.toString(16).padStart(6, "0")}` : undefined;
}

/** The class of that frame: a transparent picture's is what will be seen through it. */
export const frameClass = (tone: PictureTone | undefined): string => (tone?.clear ? "bg-ground" : "bg-frame");

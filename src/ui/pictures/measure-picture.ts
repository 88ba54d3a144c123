/** What of a picture matters where it meets the page. */
export interface PictureTone {
  /** The average of it, 0xRRGGBB. */
  colour: number;
  /** The ground shows through parts of it. */
  clear: boolean;
  /** As light as a light page along its edge, at least in part: without a line it would have none there. */
  lightEdge: boolean;
  /** The same for a dark page. */
  darkEdge: boolean;
}

/** Averages a side: fine enough for a margin to be seen as one. */
const side = 32;
/** Of 255: below this the ground shows through. */
const opaque = 250;
/** Of 255, the least and the most that a channel has close to the lightest and the darkest page. */
const light = 234;
const dark = 38;
/** This share of the edge makes a line worth its while. */
const worthwhile = 1 / 16;

/** The tone of a picture's `side` × `side` pixels in RGBA, not premultiplied. */
export function toneOf(pixels: Uint8ClampedArray, side: number): PictureTone {
  const sums: [number, number, number] = [0, 0, 0];
  let weight = 0;
  let lights = 0;
  let darks = 0;
  const count = side * side;
  for (let i = 0; i < count; i++) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(i * 4, i * 4 + 4);
    sums[0] += red * alpha;
    sums[1] += green * alpha;
    sums[2] += blue * alpha;
    weight += alpha;
    const x = i % side;
    const y = Math.floor(i / side);
    const outer = x === 0 || y === 0 || x === side - 1 || y === side - 1;
    if (!outer || alpha < opaque) continue;
    if (Math.min(red, green, blue) >= light) lights++;
    if (Math.max(red, green, blue) <= dark) darks++;
  }
  const [red = 0, green = 0, blue = 0] = sums.map((sum) => (weight > 0 ? Math.round(sum / weight) : 0));
  const enough = worthwhile * (side * 4 - 4);
  return {
    colour: (red << 16) | (green << 8) | blue,
    clear: weight < count * opaque,
    lightEdge: lights >= enough,
    darkEdge: darks >= enough,
  };
}

let canvas: OffscreenCanvasRenderingContext2D | null | undefined;

/** Measures a picture that has loaded, in a millisecond or two; undefined for one that has gone meanwhile. */
export async function measurePicture(image: HTMLImageElement): Promise<PictureTone | undefined> {
  canvas ??= new OffscreenCanvas(side, side).getContext("2d", { willReadFrequently: true });
  try {
    const size = { resizeWidth: side, resizeHeight: side, resizeQuality: "medium" } as const;
    const bitmap = await createImageBitmap(image, size);
    // What the last picture left would show through a transparent one.
    canvas?.clearRect(0, 0, side, side);
    canvas?.drawImage(bitmap, 0, 0);
    bitmap.close();
    const pixels = canvas?.getImageData(0, 0, side, side).data;
    return pixels && toneOf(pixels as Uint8ClampedArray, side);
  } catch {
    return undefined;
  }
}

import sharp, { type Sharp } from "sharp";

/** Pixels of red, green and blue by their place. */
type Paint = (x: number, y: number) => readonly [number, number, number];

/** A small picture by a function of its pixels, to be enlarged. */
export function mosaic(width: number, height: number, paint: Paint): Sharp {
  const pixels = new Uint8Array(width * height * 3);
  for (let i = 0; i < width * height; i++) pixels.set(paint(i % width, Math.floor(i / width)), i * 3);
  return sharp(pixels, { raw: { width, height, channels: 3 }, limitInputPixels: false });
}

/** A checkered ribbon of colours that go once round the circle along x + y: where it is cut shows in the hue. */
export const ribbon =
  (length: number): Paint =>
  (x, y) => {
    const hue = ((x + y) / length) * 2 * Math.PI;
    const light = (x + y) % 2 === 0 ? 150 : 95;
    const channel = (turn: number) => Math.round(light + 90 * Math.cos(hue - turn));
    return [channel(0), channel(2.1), channel(4.2)];
  };

/** A mosaic enlarged without a blur, so that what shrinks it well shows its squares. */
export const enlarged = (columns: number, rows: number, width: number, height: number): Sharp =>
  mosaic(columns, rows, ribbon(columns + rows)).resize(width, height, { kernel: "nearest", fit: "fill" });

/** A house beneath a sun, drawn with a pen of one colour on nothing. */
export const penDrawing = (colour: string, width: number, height: number): Sharp =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="${width}" height="${height}"
        fill="none" stroke="${colour}" stroke-width="4" stroke-linejoin="round">
        <path d="M20 50 50 24 80 50M27 46V84H73V46M43 84V64H57V84"/><circle cx="82" cy="20" r="9"/>
      </svg>`,
    ),
  );

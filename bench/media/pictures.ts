import sharp from "sharp";

/** A small seeded generator, so that every run has the same pictures. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** One channel of smooth noise: a coarse grid of random greys, enlarged. */
async function octave(cells: number, width: number, height: number, next: () => number): Promise<Buffer> {
  const rows = Math.max(2, Math.round((cells * height) / width));
  const grid = Buffer.from(Array.from({ length: cells * rows * 3 }, () => next() * 256));
  return sharp(grid, { raw: { width: cells, height: rows, channels: 3 } })
    .resize(width, height, { fit: "fill", kernel: "cubic" })
    .raw()
    .toBuffer();
}

/**
 * A PNG with the statistics of a photograph: detail at every scale, the finer the fainter, in some parts of it. About
 * 2.4 bytes a pixel, and a thumbnail of it is about as large as one of a photograph.
 */
export async function photograph(seed: number, width: number, height: number): Promise<Buffer> {
  const next = random(seed);
  // Some parts are in focus, others are not.
  const sharpness = await octave(5, width, height, next);
  const sum = new Float32Array(width * height * 3);
  for (let cells = 4, strength = 0.5; cells <= width / 3; cells *= 2, strength *= 0.8) {
    const layer = await octave(cells, width, height, next);
    for (let i = 0; i < sum.length; i++) {
      const focus = cells < 32 ? 1 : Math.max(0, sharpness[i - (i % 3)]! - 110) / 60;
      sum[i]! += (layer[i]! - 128) * strength * focus;
    }
  }
  const pixels = Buffer.alloc(sum.length);
  for (let i = 0; i < sum.length; i++) pixels[i] = Math.min(255, Math.max(0, 128 + sum[i]!));
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
}

import { createRandom } from "#shared/random.ts";

const tileSize = 1 << 16;

/** Bell-shaped noise of standard deviation 1, in one long tile; prime strides keep its repetition unseen. */
const tile = (() => {
  const random = createRandom(81);
  return Float32Array.from(
    { length: tileSize },
    () => (random.next() + random.next() + random.next() - 1.5) * 2,
  );
})();

/**
 * Adds film grain in place: the same for the three channels, strongest in the mid-tones. It hides the banding of
 * smooth gradients, and makes a PNG weigh what the provider's weigh.
 */
export function addGrain(rgb: Uint8Array, amount: number, seed: number): void {
  const random = createRandom(seed);
  let at = random.int(tileSize);
  for (let i = 0; i < rgb.length; i += 3) {
    at = (at + 1) & (tileSize - 1);
    // Jumps now and then, for a tile read in order would show as a pattern.
    if ((i & 0x1ff) === 0) at = random.int(tileSize);
    const green = rgb[i + 1]!;
    const strength = tile[at]! * amount * (1.25 - Math.abs(green - 118) / 150);
    rgb[i] = clamp(rgb[i]! + strength);
    rgb[i + 1] = clamp(green + strength);
    rgb[i + 2] = clamp(rgb[i + 2]! + strength);
  }
}

const clamp = (value: number) => (value < 0 ? 0 : value > 255 ? 255 : value);

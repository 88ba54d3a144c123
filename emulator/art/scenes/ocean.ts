import { blend, glow, gradient, lay, pickPalette } from "../colour.ts";
import type { ShadedScene } from "../frame.ts";
import { length, smooth } from "../maths.ts";
import { createNoise, fbm } from "../noise.ts";

/** Zenith, middle, horizon, deep water, sun. */
const palettes = [
  ["#22325c", "#c56a6f", "#ffbf7a", "#15203a", "#fff0c0"],
  ["#0b1b33", "#22436b", "#8fb0c4", "#06101f", "#eef6ff"],
  ["#6f93b0", "#c9d5d8", "#f4ead9", "#3a566a", "#fffdf2"],
  ["#4a2a63", "#e0627f", "#ffb08a", "#241440", "#ffe6b5"],
  ["#0f4c5c", "#5fa8a0", "#f5d491", "#08303a", "#fff6cf"],
  ["#7a3d22", "#ef8a4a", "#ffd27a", "#3a1710", "#fff3c4"],
];

/** A low sun over water, its path of light broken by waves. */
export const ocean: ShadedScene = {
  pixels: 300_000,
  shade({ width, height, random, tint, nudge, time, pixel }) {
    const [zenith, middle, horizon, deep, sun] = pickPalette(tint, palettes);
    const noise = createNoise(random);
    const sky = gradient([zenith!, middle!, horizon!]);
    const water = gradient([blend(horizon!, deep!, 0.35), blend(middle!, deep!, 0.55), deep!]);
    const line = height * (random.between(0.46, 0.64) + nudge() * 0.02);
    const sunX = width * (random.between(0.25, 0.75) + nudge() * 0.05);
    const size = random.between(0.05, 0.12);
    const sunY = line - random.between(-0.3, 1.7) * size + time * size * 0.5;
    const cover = random.between(-0.1, 0.22);
    const seed = random.between(0, 90);

    return (x, y, out) => {
      const up = y < line;
      const mirrored = up ? y : 2 * line - y;
      const d = length(x - sunX, mirrored - sunY);
      if (up) {
        sky((y / line) ** 1.25, out);
        const streak = fbm(noise, x * 1.1 + seed + time * 0.15, (y / line) ** 2 * 7, 5) + cover;
        const lit = Math.exp(-d * 2);
        if (streak > 0) lay(out, blendLit(zenith!, sun!, lit), Math.min(0.75, streak * 1.5));
        glow(out, sun!, 0.7 * Math.exp(-d * 3.4));
        lay(out, sun!, smooth(size + pixel * 1.5, size - pixel * 1.5, d));
        return;
      }
      const far = (y - line) / (height - line);
      const distance = 1 / (far + 0.035);
      const swell = fbm(noise, x * distance * 0.55 + seed, distance * 3.2 + time * 1.2, 4);
      const chop = noise(x * distance * 2.4 + swell, distance * 11 - time * 2.5);
      water(far ** 0.8 + swell * 0.28, out);
      const spread = 0.05 + far * 0.3 + size * 0.5;
      const path = Math.exp(-(((x - sunX) / spread) ** 2));
      const sparkle = smooth(0.02, 0.5, chop * 0.7 + swell * 0.7 + path * 0.35 - 0.05);
      glow(out, sun!, path * (0.22 + 0.7 * sparkle) * (1 - far * 0.35));
      glow(out, horizon!, 0.24 * Math.max(0, swell) + 0.3 * Math.exp(-far * 14));
    };
  },
};

const blendLit = (from: readonly number[], to: readonly number[], t: number) =>
  from.map((c, i) => c * 0.75 + 0.1 + (to[i]! - c * 0.75 - 0.1) * t);

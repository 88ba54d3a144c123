import { gradient, lay, pickPalette } from "../colour.ts";
import type { ShadedScene } from "../frame.ts";
import { length, smooth } from "../maths.ts";
import { createNoise, fbm } from "../noise.ts";

/** The lowest ground to the highest, then the line. */
const palettes = [
  ["#e9dcc3", "#e3c9a0", "#d99b6c", "#b8593f", "#4a2a26"],
  ["#0b1220", "#10243a", "#18405a", "#1f6a78", "#8ff0d8"],
  ["#f4efe4", "#f4efe4", "#efe4d2", "#e6d3b8", "#1f2a44"],
  ["#1f4a4a", "#3a7a68", "#8fb07a", "#e8dca0", "#f8f4e0"],
  ["#2a1030", "#5c1f4a", "#b03a5a", "#f28a5a", "#ffe0b0"],
  ["#d9e4e6", "#b7ced4", "#86a9b5", "#587f91", "#143240"],
];

const sunny = [1, 0.98, 0.94];
const shaded = [0.05, 0.04, 0.1];

/** A relief map of an island that does not exist, lit from the north-west. */
export const contours: ShadedScene = {
  pixels: 420_000,
  shade({ random, tint, nudge, time, pixel }) {
    const palette = pickPalette(tint, palettes);
    const line = palette.pop()!;
    const ground = gradient(palette);
    const noise = createNoise(random);
    const rate = random.between(0.8, 1.7);
    const levels = 10 + random.int(12);
    const relief = random.between(0.4, 1.4);
    const sea = random.chance(0.4) ? -0.08 : -9;
    const ox = random.between(0, 50) + nudge() * 0.05;
    const oy = random.between(0, 50);

    const heightAt = (x: number, y: number) => {
      const wx = 0.35 * noise(x * rate + ox + 9, y * rate + oy);
      return fbm(noise, x * rate + ox + wx, y * rate + oy - wx + time * 0.1, 4);
    };

    return (x, y, out) => {
      const h = heightAt(x, y);
      const e = 0.004;
      const slopeX = (heightAt(x + e, y) - h) / e;
      const slopeY = (heightAt(x, y + e) - h) / e;
      const step = h * levels;
      const slope = length(slopeX, slopeY) * levels;
      const level = Math.floor(step);
      ground((level / levels + 0.5) * 1.05, out);
      const light = (slopeX + slopeY) * 0.05 * relief;
      lay(out, light > 0 ? sunny : shaded, Math.min(0.35, Math.abs(light)));
      if (h < sea) lay(out, palette[0]!, 0.85);
      // Dividing by the slope keeps the line's width the same on cliffs and plains.
      const away = Math.abs(step - Math.round(step)) / Math.max(slope, 2);
      const wide = Math.round(step) % 5 === 0 ? 0.0026 : 0.0013;
      lay(out, line, smooth(wide + pixel, wide - pixel * 0.5, away) * 0.85);
    };
  },
};

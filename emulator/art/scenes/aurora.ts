import { glow, gradient, lay, pickPalette } from "../colour.ts";
import type { ShadedScene } from "../frame.ts";
import { length, smooth, tabulate } from "../maths.ts";
import { cellValue, createNoise, fbm, ridged } from "../noise.ts";

/** Zenith, horizon, aurora low, aurora high, land. */
const palettes = [
  ["#050b1f", "#16324f", "#58f0a8", "#7a4fd0", "#03070f"],
  ["#0a0820", "#2b2658", "#5ce0d8", "#d050b0", "#06040f"],
  ["#04121c", "#0f4250", "#a8f56a", "#2aa0c0", "#020a0e"],
  ["#12061f", "#4a1f50", "#ff7ab0", "#6a5cff", "#08030d"],
];

const curtains = 4;
const star = [1, 1, 1];

/** Curtains of light over a dark shore, and again in the water. */
export const aurora: ShadedScene = {
  pixels: 300_000,
  shade({ width, height, random, tint, nudge, time, pixel }) {
    const [zenith, horizon, low, high, land] = pickPalette(tint, palettes);
    const noise = createNoise(random);
    const sky = gradient([zenith!, zenith!, horizon!]);
    const colourAt = gradient([low!, low!, high!, high!]);
    const shore = height * (random.between(0.68, 0.8) + nudge() * 0.01);
    const salt = random.int(1e6);
    const hasTrees = random.chance(0.6);
    const crest = tabulate(width, (x) => {
      const hill = 0.1 * ridged(noise, x * 0.9 + 7, 1, 4);
      const tree = hasTrees ? 0.035 * Math.abs(noise(x * 26, 3)) + 0.03 * Math.abs(noise(x * 61, 9)) : 0;
      return shore - hill - tree;
    });
    const bands = Array.from({ length: curtains }, (_, i) => {
      const base = shore * random.between(0.35, 0.85);
      const bend = random.between(0.12, 0.3);
      const rate = random.between(0.6, 1.5);
      const shift = i * 23 + nudge() * 0.1;
      const along = (x: number) => (x + time * 0.06) * rate + shift;
      return {
        along,
        tall: random.between(0.14, 0.4) * Math.min(1.3, height),
        power: random.between(0.7, 1.15),
        foot: tabulate(width, (x) => base + bend * fbm(noise, along(x), time * 0.3, 3)),
        warp: tabulate(width, (x) => 2 * noise(along(x) * 3, 4)),
        patch: tabulate(width, (x) => smooth(-0.4, 0.45, noise(along(x) * 0.9 + 50, time * 0.4))),
      };
    });
    const light = new Float32Array(3);

    function paintSky(x: number, y: number, out: Float32Array) {
      sky(y / shore, out);
      const cell = 0.022;
      const cx = Math.floor(x / cell);
      const cy = Math.floor(y / cell);
      if (cellValue(cx, cy, salt) > 0.86) {
        const sx = (cx + 0.2 + 0.6 * cellValue(cx, cy, salt + 1)) * cell;
        const sy = (cy + 0.2 + 0.6 * cellValue(cx, cy, salt + 2)) * cell;
        const size = 0.0008 + 0.0018 * cellValue(cx, cy, salt + 3) ** 4;
        glow(out, star, smooth(size + pixel, size * 0.3, length(x - sx, y - sy)) * 0.85);
      }
      for (const band of bands) {
        const rise = (band.foot(x) - y) / band.tall;
        if (rise < -0.2 || rise > 4) continue;
        const fine = 0.55 + 0.75 * noise(band.along(x) * 13 + band.warp(x), time * 0.8 + rise * 0.25);
        const body = smooth(-0.16, 0.06, rise) * Math.exp(-Math.max(0, rise) * 1.25);
        colourAt(rise * 0.62, light);
        glow(out, light, Math.max(0, body * fine * band.patch(x) * band.power) * 0.9);
      }
      lay(out, horizon!, 0.35 * smooth(0.75, 1, y / shore));
    }

    return (x, y, out) => {
      if (y < shore) {
        paintSky(x, y, out);
        lay(out, land!, smooth(-pixel, pixel, y - crest(x)) * 0.96);
        return;
      }
      const deep = (y - shore) / (height - shore);
      const wave = 0.012 * deep * noise(x * 6, (y * 40) / (0.3 + deep) + time * 2);
      const mirror = Math.max(0, shore - (y - shore) * 1.7 + wave * 3);
      paintSky(x + wave, mirror, out);
      lay(out, land!, smooth(-0.01, 0.02, mirror - crest(x + wave)) * 0.85);
      lay(out, land!, 0.22 + 0.35 * deep);
    };
  },
};

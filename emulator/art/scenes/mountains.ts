import { blend, glow, gradient, lay, pickPalette } from "../colour.ts";
import { nearestHiding, type ShadedScene } from "../frame.ts";
import { length, smooth, tabulate } from "../maths.ts";
import { createNoise, fbm, ridged } from "../noise.ts";

/** Sky from the zenith to the horizon, then far haze, near ridge, sun. */
const palettes = [
  ["#27406b", "#8e86b5", "#f2b8a0", "#e3b3b4", "#1d2740", "#ffe3b8"],
  ["#3d6f8e", "#a8c8cf", "#f6e3c5", "#cfdcd8", "#16323a", "#fff4d6"],
  ["#2b2350", "#a2507e", "#ff9e6b", "#d98a86", "#1c1633", "#ffd98f"],
  ["#6d8fa8", "#c4d3da", "#f3eee6", "#dde3e4", "#2c3a42", "#ffffff"],
  ["#0f2d40", "#2f7180", "#e9c46a", "#8fae9f", "#0b1d26", "#fff0b8"],
  ["#503a5e", "#c88a8e", "#f7d6a8", "#d7aa9d", "#2c1f33", "#fff2cf"],
];

const layers = 7;

/** Ridges behind ridges, each paler than the one before, with mist in the valleys. */
export const mountains: ShadedScene = {
  pixels: 300_000,
  shade({ width, height, random, tint, nudge, time, pixel }) {
    const [zenith, middle, horizon, haze, near, sun] = pickPalette(tint, palettes);
    const noise = createNoise(random);
    const sky = gradient([zenith!, middle!, horizon!]);
    const skyline = height * (random.between(0.36, 0.5) + nudge() * 0.02);
    const sunX = width * (random.between(0.22, 0.78) + nudge() * 0.04);
    const sunY = skyline - (random.between(-0.02, 0.16) + time * 0.05) * height;
    const discSize = random.chance(0.6) ? random.between(0.035, 0.075) : 0;
    const calm = random.between(0.7, 1.15);

    const ridges = Array.from({ length: layers }, (_, i) => {
      const depth = i / (layers - 1);
      const base = skyline + (height * 0.97 - skyline) * depth ** 1.25;
      const tall = (0.13 + 0.11 * (1 - Math.abs(depth - 0.35))) * calm * Math.min(1, height);
      const rate = 1.5 + depth * 1.1;
      const drift = time * 0.05 * depth + nudge() * 0.03;
      const jag = depth > 0.75 ? 0.012 : 0.003;
      return {
        colour: blend(haze!, near!, depth ** 0.85),
        mist: (1 - depth) * 0.75 + 0.2,
        reach: 0.1 + 0.12 * depth,
        top: tabulate(width, (x) => {
          const u = (x + drift) * rate + i * 31.7;
          const tree = jag * Math.abs(noise(u * 38, i));
          return base - tall * (ridged(noise, u * 0.55, i * 7.3, 5) * 1.7 - 0.75) - tree;
        }),
        // Mist follows the broad shape of the ridge: from the jagged one it would hang in pleats.
        mistTop: tabulate(width, (x) => {
          const u = (x + drift) * rate + i * 31.7;
          return base - tall * (ridged(noise, u * 0.55, i * 7.3, 2) * 1.7 - 0.55);
        }),
      };
    });

    function paintSky(x: number, y: number, d: number, out: Float32Array) {
      sky((y / skyline) ** 1.15, out);
      const cloud = fbm(noise, x * 1.3 + time * 0.1, y * 5.5, 4);
      lay(out, horizon!, Math.max(0, cloud) * 0.55 * smooth(0.1, 0.9, y / skyline));
      glow(out, sun!, 0.62 * Math.exp(-d * 3.2));
      if (discSize) lay(out, sun!, smooth(discSize + pixel * 2, discSize - pixel * 2, d) * 0.95);
    }

    return (x, y, out) => {
      const dx = x - sunX;
      const dy = y - sunY;
      const d = length(dx, dy);
      const warm = Math.exp(-d * 2.2);
      const first = nearestHiding(ridges, x, y);
      if (first < 0) paintSky(x, y, d, out);
      for (let i = Math.max(0, first); i < layers; i++) {
        const ridge = ridges[i]!;
        const below = y - ridge.top(x);
        if (below < -pixel) continue;
        const edge = smooth(-pixel, pixel, below);
        const sink = smooth(0, ridge.reach * 2, y - ridge.mistTop(x));
        const swirl = 0.8 + 0.35 * fbm(noise, x * 2.2 + i * 9 + time * 0.25, y * 4, 3);
        lay(out, ridge.colour, edge);
        lay(out, horizon!, edge * Math.min(1, sink * ridge.mist * swirl));
        glow(out, sun!, edge * warm * 0.3 * ridge.mist);
      }
    };
  },
};

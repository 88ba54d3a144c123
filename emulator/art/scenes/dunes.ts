import { blend, glow, gradient, lay, pickPalette, scale } from "../colour.ts";
import { nearestHiding, type ShadedScene } from "../frame.ts";
import { length, smooth, tabulate } from "../maths.ts";
import { createNoise, fbm } from "../noise.ts";

/** Sky high, sky low, lit sand, sand in shade, sun. */
const palettes = [
  ["#3b6fa0", "#f3d9b8", "#e8a862", "#7a3b25", "#fff1cf"],
  ["#2d3d73", "#f09a76", "#e58a5b", "#4a1f35", "#ffd9a0"],
  ["#69b7b5", "#f7e7d0", "#f2b6a0", "#a4526a", "#fffaf0"],
  ["#1d2440", "#7683a8", "#b9a7a0", "#2b2a44", "#f2f0ff"],
  ["#c9a27a", "#f6dfb8", "#dd9c52", "#83481f", "#fff6dc"],
];

const count = 5;

/** Where a crest is highest, away from the edges of the picture. */
function highest(top: (x: number) => number, width: number): number {
  const places = Array.from({ length: 48 }, (_, i) => width * (0.08 + (0.84 * i) / 47));
  return places.reduce((best, x) => (top(x) < top(best) ? x : best));
}

/** Dunes behind dunes: each has a knife-sharp crest and a spine that parts its lit side from its shade. */
export const dunes: ShadedScene = {
  pixels: 340_000,
  shade({ width, height, random, tint, nudge, time, pixel }) {
    const [high, low, lit, shade, sun] = pickPalette(tint, palettes);
    const noise = createNoise(random);
    const sky = gradient([high!, blend(high!, low!, 0.6), low!]);
    const horizon = height * (random.between(0.3, 0.48) + nudge() * 0.02);
    const sunX = width * random.between(0.15, 0.85);
    const sunY = horizon - random.between(0.04, 0.24) * height;
    const sunSize = random.between(0.03, 0.08);
    const fromLeft = random.chance(0.5) ? 1 : -1;

    const hills = Array.from({ length: count }, (_, i) => {
      const depth = i / (count - 1);
      const base = horizon + (height - horizon) * depth * 0.72;
      const swell = 0.06 + 0.13 * depth;
      const rate = 1.7 - depth * 0.75;
      const shift = i * 17.3 + nudge() * 0.05 + time * 0.04 * (0.2 + depth);
      const top = tabulate(width, (x) => base - swell * (0.55 + noise((x + shift) * rate, i * 3.7) * 0.9));
      return {
        depth,
        peak: highest(top, width),
        bend: random.between(0.25, 0.6) * (0.5 + depth),
        phase: random.between(0, 6),
        top,
      };
    });

    function paintSky(x: number, y: number, out: Float32Array) {
      sky((y / horizon) ** 1.3, out);
      const d = length(x - sunX, y - sunY);
      glow(out, sun!, 0.5 * Math.exp(-d * 4));
      lay(out, sun!, smooth(sunSize + pixel * 2, sunSize - pixel * 2, d) * 0.92);
    }

    return (x, y, out) => {
      const first = nearestHiding(hills, x, y);
      if (first < 0) paintSky(x, y, out);
      for (let i = Math.max(0, first); i < count; i++) {
        const { depth, peak, bend, phase, top } = hills[i]!;
        const below = y - top(x);
        if (below < -pixel) continue;
        const edge = smooth(-pixel, pixel, below);
        const spine = peak + fromLeft * bend * (below * 1.6 + 0.16 * Math.sin(below * 7 + phase));
        const wobble = 0.05 * noise(x * 2.5 + phase, y * 2.5);
        const side = (x - spine + wobble) * fromLeft;
        const soft = 0.006 + below * 0.12;
        const dark = smooth(-soft, soft, side) * (1 - 0.55 * smooth(0.15, 1.1, side));
        const slope = (top(x + 0.02) - top(x - 0.02)) * fromLeft * 6;
        const ripple = Math.sin(
          (below * 1.4 + x * 0.25 + 0.06 * noise(x * 4, y * 9)) * (170 - depth * 90) + time,
        );
        lay(out, lit!, edge);
        scale(out, 1 + edge * (ripple * 0.022 * depth - below * 0.18));
        lay(out, shade!, edge * Math.min(0.95, Math.max(0, dark * 0.85 + slope * 0.14)));
        lay(out, low!, edge * (1 - depth) ** 1.5 * 0.72);
        lay(out, sun!, edge * smooth(0.008 + 0.01 * depth, 0, below) * (1 - dark) * 0.4);
      }
      const near = smooth(0.25, 0, Math.abs(y - horizon));
      if (near > 0) lay(out, low!, near * 0.5 * Math.max(0, fbm(noise, x * 1.5 - time * 0.4, y * 5, 4)));
    };
  },
};

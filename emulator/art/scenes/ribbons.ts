import { blend, glow, gradient, lay, pickPalette, scale } from "../colour.ts";
import { nearestHiding, type ShadedScene } from "../frame.ts";
import { length, smooth, tabulate } from "../maths.ts";
import { createNoise, fbm } from "../noise.ts";

/** From the farthest fold to the nearest. */
const palettes = [
  ["#14142b", "#3a2a6b", "#8a3f9c", "#f0607a", "#ffb37a", "#ffe3b8"],
  ["#071a2e", "#0f4a7a", "#2a8fc0", "#8fd0d8", "#e6f2e8", "#ffffff"],
  ["#f6ede4", "#f2c9b0", "#e88f7a", "#b34a6a", "#5a2a5c", "#2a1838"],
  ["#0c1f1a", "#1a5a48", "#5aa878", "#c9d98a", "#f6efc0", "#fffbe6"],
  ["#1a0f0c", "#6b2a1a", "#c9582a", "#f0a04a", "#f8d89a", "#fff4dc"],
  ["#e9eef5", "#c2d0ea", "#8fa3d9", "#6a6fc2", "#403f8f", "#1d1c4a"],
];

const folds = 9;

/** Bands of cloth or light over one another, each throwing its shadow on the one behind. */
export const ribbons: ShadedScene = {
  pixels: 300_000,
  shade({ width, height, random, tint, nudge, time, pixel }) {
    const stops = pickPalette(tint, palettes);
    const colourAt = gradient(stops);
    const noise = createNoise(random);
    const turn = random.between(-0.9, 0.9) + nudge() * 0.05;
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    const reach = length(width, height) * 0.62;
    const swing = random.between(0.16, 0.34);
    const rate = random.between(0.7, 1.4);
    const shine = random.between(0.15, 0.5);
    const dark = blend(stops[0]!, [0, 0, 0], 0.6);
    const bands = Array.from({ length: folds }, (_, i) => {
      const base = -reach + (2 * reach * (i + 0.35)) / folds;
      const phase = i * 0.37 + random.between(0, 0.7);
      const amount = swing * random.between(0.6, 1.2);
      const crest = tabulate(2 * reach, (x) => {
        const u = (x - reach) * rate + phase + time * 0.16;
        const wave = Math.sin(u * 1.9 + phase * 3) * 0.5;
        return base + amount * (wave + fbm(noise, u * 0.8, i * 0.35 + time * 0.1, 2));
      });
      return { phase, tone: (i + 0.6) / folds, top: (x: number) => crest(x + reach) };
    });
    const colour = new Float32Array(3);

    return (px, py, out) => {
      const x = (px - width / 2) * cos - (py - height / 2) * sin;
      const y = (px - width / 2) * sin + (py - height / 2) * cos;
      const first = nearestHiding(bands, x, y);
      if (first < 0) colourAt(0.02 + 0.1 * (y / reach), out);
      for (let i = Math.max(0, first); i < folds; i++) {
        const { phase, tone, top } = bands[i]!;
        const u = x * rate + phase + time * 0.16;
        const below = y - top(x);
        if (below < -0.3) continue;
        if (below < 0) scale(out, 1 - 0.42 * Math.exp(below * 17));
        const edge = smooth(-pixel, pixel, below);
        if (edge === 0) continue;
        const curl = Math.cos(u * 3.1 + below * 5 + phase);
        const weave = fbm(noise, u * 1.4 + below * 2, below * 3 + i * 5, 2);
        colourAt(tone + below * 0.22 + weave * 0.12, colour);
        lay(out, colour, edge);
        lay(out, dark, edge * 0.22 * smooth(0.1, 0.9, below * 2 + curl * 0.3));
        glow(
          out,
          stops[stops.length - 1]!,
          edge * shine * (0.55 * Math.exp(-below * 26) + 0.3 * Math.max(0, curl) ** 3 * Math.exp(-below * 5)),
        );
      }
    };
  },
};

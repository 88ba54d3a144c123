import { glow, gradient, lay, pickPalette, rgb } from "../colour.ts";
import type { ShadedScene } from "../frame.ts";
import { length, smooth } from "../maths.ts";
import { createNoise, fbm } from "../noise.ts";

/** The ground, corner to corner. */
const palettes = [
  ["#f7c9b6", "#e7a9c4", "#a99ad9", "#7fb6e0"],
  ["#0d1b3d", "#2d3f8f", "#8a5ac0", "#f2a0b0"],
  ["#d6efe6", "#a9dcd6", "#8fb9dd", "#d7c2ea"],
  ["#f6e7c6", "#f4c7a1", "#e39a8b", "#9f6f93"],
  ["#101414", "#1f3b3a", "#3d7a68", "#cfe0a0"],
];

const white = [1, 1, 1];
const dusk = [0.1, 0.08, 0.2];

/** Soap bubbles or drops of glass: nearly clear, iridescent at the rim. */
export const glass: ShadedScene = {
  pixels: 340_000,
  shade({ width, height, random, tint, nudge, time, pixel }) {
    const ground = gradient(pickPalette(tint, palettes));
    const rainbow = gradient(["#ff9fb0", "#ffd98a", "#a8f0c0", "#8fc8ff", "#d9a0ff", "#ff9fb0"].map(rgb));
    const noise = createNoise(random);
    const angle = random.between(0, 6.283);
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const reach = length(width, height);
    const bubbles = Array.from({ length: 9 + random.int(9) }, (_, i) => {
      const r = i < 2 ? random.between(0.2, 0.36) : random.between(0.025, 0.16);
      const rise = time * (0.03 + 0.05 * random.next());
      return {
        x: random.between(-0.05, 1.05) * width + nudge() * 0.03,
        y: random.between(-0.05, 1.05) * height - rise,
        r,
        phase: random.between(0, 6),
        blur: i < 2 ? 0 : random.next() ** 3 * 0.5,
      };
    });
    const colour = new Float32Array(3);

    const under = (x: number, y: number, out: Float32Array) => {
      const t = 0.5 + ((x - width / 2) * cos + (y - height / 2) * sin) / reach;
      ground(t + 0.22 * fbm(noise, x * 1.3 + time * 0.1, y * 1.3, 3), out);
    };

    return (x, y, out) => {
      under(x, y, out);
      for (const { x: bx, y: by, r, phase, blur } of bubbles) {
        const nx = (x - bx) / r;
        const ny = (y - by) / r;
        const d = Math.sqrt(nx * nx + ny * ny);
        if (d > 1.4) continue;
        const soft = pixel / r + blur * 0.4;
        const cover = smooth(1 + soft, 1 - soft, d) * (1 - blur * 0.5);
        glow(out, white, 0.05 * smooth(1.4, 1, d));
        if (cover === 0) continue;
        // A ball of glass shows what is behind it upside down, most strongly near its rim.
        const bent = d ** 3;
        under(bx - nx * r * bent * 1.6, by - ny * r * bent * 1.6, colour);
        lay(out, colour, cover * 0.55);
        const film = d * d * 2.2 + 0.5 * fbm(noise, nx * 1.6 + phase, ny * 1.6 + time * 0.4, 3) + phase;
        rainbow(film - Math.floor(film), colour);
        glow(out, colour, cover * (0.08 + 0.6 * d ** 7));
        lay(out, dusk, cover * 0.16 * smooth(0.4, 0.92, d) * smooth(1, 0.9, d));
        const lamp = length((nx + 0.42) * 1.5 + ny * 0.4, ny + 0.48);
        glow(out, white, cover * 0.9 * smooth(0.24, 0.12, lamp));
        const second = length(nx - 0.46, ny - 0.52);
        glow(out, white, cover * 0.35 * smooth(0.2, 0.02, second));
      }
    };
  },
};

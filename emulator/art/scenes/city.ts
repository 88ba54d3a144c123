import { blend, glow, gradient, lay, pickPalette, scale } from "../colour.ts";
import { nearestHiding, type ShadedScene } from "../frame.ts";
import { length, smooth, tabulate } from "../maths.ts";
import { cellValue, createNoise, fbm } from "../noise.ts";

/** Zenith, haze, tower, window, second window. */
const palettes = [
  ["#0a1026", "#e0785a", "#0b1224", "#ffd08a", "#ff9f5a"],
  ["#071a2b", "#2fa3a8", "#06141f", "#ffc46b", "#b8f2ff"],
  ["#150a2e", "#d0478f", "#120a22", "#ffd6a0", "#6be0ff"],
  ["#1b2a4a", "#8fb2cf", "#101a2e", "#ffe2ac", "#fff6e0"],
  ["#120d12", "#b5562c", "#0d0a0c", "#ffbf66", "#ff7a4a"],
];

const planes = 5;

/** Towers in haze, window upon window, doubled by a wet street. */
export const city: ShadedScene = {
  pixels: 420_000,
  shade({ width, height, random, tint, nudge, time, pixel }) {
    const [zenith, haze, tower, window, other] = pickPalette(tint, palettes);
    const noise = createNoise(random);
    const sky = gradient([zenith!, blend(zenith!, haze!, 0.35), haze!]);
    const salt = random.int(1e6);
    const street = height * (random.between(0.78, 0.9) + nudge() * 0.01);
    const moonX = width * random.between(0.2, 0.8);
    const moonY = street * random.between(0.2, 0.5);
    const moon = random.chance(0.55) ? random.between(0.06, 0.15) : 0;
    const busy = random.between(0.3, 0.55);
    const shift = Array.from(
      { length: planes },
      (_, i) => random.between(0, 50) + nudge() * 0.04 + time * 0.03 * i,
    );
    const colours = shift.map((_, i) => blend(haze!, tower!, 0.3 + 0.7 * (i / (planes - 1)) ** 0.7));

    function windows(u: number, v: number, column: number, plane: number, out: Float32Array, bright: number) {
      const depth = plane / (planes - 1);
      const wide = 0.0085 + 0.011 * depth;
      const tall = wide * 1.45;
      const cx = Math.floor(u / wide);
      const cy = Math.floor(v / tall);
      const fx = u / wide - cx;
      const fy = v / tall - cy;
      const soft = pixel / wide;
      const shape =
        smooth(0.16 - soft, 0.16 + soft, fx) *
        smooth(0.84 + soft, 0.84 - soft, fx) *
        smooth(0.24 - soft, 0.24 + soft, fy) *
        smooth(0.8 + soft, 0.8 - soft, fy);
      const id = cellValue(cx + column * 131, cy, salt + plane * 7);
      const floor = cellValue(column, cy, salt + 5) < 0.12 ? 0.5 : 0;
      if (id > busy * (0.55 + 0.6 * cellValue(column, plane, salt + 9)) + floor) return;
      const blink = id < 0.01 ? 0.5 + 0.5 * Math.cos(time * 6.283) : 1;
      const level = (0.35 + 0.65 * cellValue(cx, cy + column, salt + 3)) * bright * blink;
      glow(out, cellValue(cx, cy, salt + column) < 0.8 ? window! : other!, shape * level);
    }

    const blockOf = (plane: number) => 0.07 + (0.075 * plane) / (planes - 1);
    const skylines = shift.map((by, plane) =>
      tabulate(width, (x) => 0.55 + 0.45 * noise((x + by) * 0.9, plane * 9)),
    );

    /** The height of a plane's roofs: each block of its own, a few of them stepped. */
    function roof(x: number, plane: number): number {
      const block = blockOf(plane);
      const u = (x + shift[plane]!) / block;
      const column = Math.floor(u);
      const inner = u - column;
      const tall =
        0.62 *
        cellValue(column, plane, salt) ** 1.6 *
        skylines[plane]!((column + 0.5) * block - shift[plane]!);
      const stepped = cellValue(column, plane, salt + 6) < 0.4 && Math.abs(inner - 0.5) > 0.32 ? 0.05 : 0;
      return street - street * (0.1 + tall + 0.2 * (1 - plane / (planes - 1))) + stepped;
    }
    const towers = shift.map((_, plane) => ({ top: (x: number) => roof(x, plane) }));

    function paintSky(x: number, y: number, out: Float32Array) {
      sky((y / street) ** 1.4, out);
      lay(out, haze!, 0.3 * Math.max(0, fbm(noise, x * 1.2 + time * 0.2, y * 3, 4)));
      if (!moon) return;
      const d = length(x - moonX, y - moonY);
      glow(out, window!, 0.3 * Math.exp(-(d / moon) * 0.9));
      lay(out, window!, smooth(moon + pixel * 2, moon - pixel * 2, d) * (0.9 + 0.12 * noise(x * 14, y * 14)));
    }

    function paintCity(x: number, y: number, out: Float32Array) {
      const rise = y / street;
      const first = nearestHiding(towers, x, y);
      if (first < 0) paintSky(x, y, out);
      for (let plane = Math.max(0, first); plane < planes; plane++) {
        const depth = plane / (planes - 1);
        const block = blockOf(plane);
        const u = x + shift[plane]!;
        const column = Math.floor(u / block);
        const inner = u - column * block;
        const below = y - roof(x, plane);
        const gap = inner < pixel * 1.5 ? 0.5 : 1;
        if (below < -pixel) continue;
        const edge = smooth(-pixel, pixel, below);
        lay(out, colours[plane]!, edge);
        scale(out, 1 - edge * 0.12 * (1 - gap));
        if (below > 0.012) windows(inner, below, column, plane, out, 0.4 + 0.6 * depth);
        lay(out, haze!, edge * (1 - depth * 0.8) * smooth(0.45, 1.02, rise) * 0.5);
      }
      glow(out, haze!, 0.3 * smooth(0.75, 1, rise));
    }

    return (x, y, out) => {
      if (y < street) return paintCity(x, y, out);
      const deep = (y - street) / (height - street);
      const ripple = 0.014 * (0.2 + deep) * (noise(x * 9, y * 60 + time * 3) + 0.5 * noise(x * 30, y * 22));
      paintCity(x + ripple, Math.max(0, street - (y - street) * 2.2 - Math.abs(ripple) * 6), out);
      lay(out, tower!, 0.42 + 0.28 * deep);
      glow(out, haze!, 0.22 * Math.exp(-deep * 6));
    };
  },
};

import { blend, glow, gradient, lay, pickPalette } from "../colour.ts";
import type { Frame, Shade, ShadedScene } from "../frame.ts";
import { smooth, tabulate } from "../maths.ts";
import { cellValue, createNoise, fbm } from "../noise.ts";
import { createFox } from "./fox.ts";

/** Upper fog, lower fog, light, dark trunk. */
const palettes = [
  ["#7f9a8c", "#e9d9a8", "#fff1c4", "#14201b"],
  ["#6c8592", "#d9dcd2", "#fdf6e6", "#1a242b"],
  ["#8a6a4a", "#f0b96e", "#ffe2a6", "#24150e"],
  ["#3f6a6b", "#b7cfae", "#f3ffd6", "#0b1f1f"],
  ["#6f6a8c", "#f0b7a4", "#ffe3c8", "#1d1728"],
];

const planes = 5;

function forestShade(frame: Frame, withFox: boolean): Shade {
  const { width, height, random, tint, nudge, time, pixel } = frame;
  const [upper, lower, light, dark] = pickPalette(tint, palettes);
  const noise = createNoise(random);
  const earth = blend(dark!, lower!, 0.22);
  const fog = gradient([blend(upper!, dark!, 0.25), upper!, lower!, lower!]);
  const salt = random.int(1e6);
  const lightX = width * (random.between(0.25, 0.75) + nudge() * 0.05);
  const lightY = height * random.between(0.12, 0.42);
  const ground = tabulate(width, (x) => height * 0.84 + 0.05 * fbm(noise, x * 1.4 + 40, 2, 3));
  const grass = tabulate(width, (x) => 0.03 * Math.abs(noise(x * 70, 5)) + 0.02 * Math.abs(noise(x * 23, 8)));
  const fox = withFox ? createFox(frame, ground) : undefined;

  const leans = Array.from({ length: planes }, (_, plane) => {
    const shift = nudge() * 0.02 + (time * 0.02 * plane) / (planes - 1);
    return tabulate(height, (y) => 0.02 * noise(y * 1.2 + plane * 11, plane) + shift);
  });

  /** How much of (x, y) a plane's trunks cover. */
  function trunks(x: number, y: number, plane: number): number {
    const depth = plane / (planes - 1);
    const spacing = 0.085 + 0.14 * depth;
    const sway = leans[plane]!(y) + x;
    const column = Math.floor(sway / spacing);
    const centre = (column + 0.25 + 0.5 * cellValue(column, plane, salt)) * spacing;
    const half = spacing * (0.07 + 0.16 * cellValue(column, plane, salt + 1)) * (0.85 + 0.25 * (y / height));
    const away = Math.abs(sway - centre) - half;
    if (away > 0.02 || cellValue(column, plane, salt + 2) > 0.78 - depth * 0.2) return 0;
    const soft = pixel + 0.003 * (1 - depth);
    return smooth(soft, -soft, away + 0.004 * noise(y * 22, column + plane * 50));
  }

  return (x, y, out) => {
    fog(y / height, out);
    const dx = x - lightX;
    const dy = y - lightY;
    const d = Math.sqrt(dx * dx + dy * dy);
    glow(out, light!, 0.75 * Math.exp(-d * 2.6));
    const angle = Math.atan2(dy + 0.35, dx);
    const ray = Math.max(0, fbm(noise, angle * 7 + time * 0.4, 3, 3) + 0.1) * smooth(1.5, 0.1, d);
    const thick = fbm(noise, x * 1.8 + time * 0.3, y * 2.6, 3);
    const thin = fbm(noise, x * 3.1 - time * 0.2 + 40, y * 3.7, 2);
    for (let plane = 0; plane < planes; plane++) {
      const depth = plane / (planes - 1);
      const cover = trunks(x, y, plane);
      const strength = 0.1 + 0.85 * depth ** 1.3;
      const lift = smooth(0.35, 0.95, y / height) * (1 - depth) * 0.6;
      if (cover > 0) lay(out, dark!, cover * strength * (1 - lift));
      const mist = 0.12 + 0.14 * (plane % 2 === 0 ? thick : thin);
      lay(out, lower!, Math.max(0, mist) * (1 - depth * 0.5));
      if (plane % 2 === 1) glow(out, light!, ray * 0.36);
    }
    fox?.(x, y, out);
    const crown = smooth(0.3, -0.06, y / height) * 1.25 - 0.62;
    if (crown > -0.6) lay(out, dark!, smooth(0, 0.18, fbm(noise, x * 5 + 9, y * 5, 4) + crown) * 0.8);
    const below = y - ground(x) + grass(x);
    const floor = smooth(-pixel, pixel * 3, below);
    if (floor > 0) {
      lay(out, earth, floor * 0.92);
      glow(out, light!, floor * 0.22 * Math.exp(-Math.abs(dx) * 2.4) * smooth(0.16, 0, below));
    }
  };
}

/** Trunks in fog, planes of them, and light that falls between. */
export const forest: ShadedScene = { pixels: 170_000, shade: (frame) => forestShade(frame, false) };

/** The same with a fox. */
export const fox: ShadedScene = { pixels: 210_000, shade: (frame) => forestShade(frame, true) };

import { blend, gradient, lay, pickPalette, scale } from "../colour.ts";
import type { ShadedScene } from "../frame.ts";
import { length, smooth } from "../maths.ts";
import { createNoise, fbm } from "../noise.ts";

/** Wall, floor, sunlight, sky behind the arch, inner wall. */
const palettes = [
  ["#d98f6c", "#a8553a", "#ffd9a8", "#6fb1cf", "#c46f4c"],
  ["#e6d9c4", "#b99f7e", "#fff6e0", "#8fc0d6", "#d3c0a3"],
  ["#d77f9a", "#a84a63", "#ffd0c0", "#3f8fbf", "#c2607f"],
  ["#9fb09a", "#6a7a62", "#f3f0cf", "#d8e6ea", "#85977f"],
  ["#c9b6d4", "#8e77a0", "#ffe8dc", "#f2c6a0", "#b39cc2"],
  ["#e0b152", "#a8742a", "#fff0bf", "#4a9aa6", "#cc963c"],
];

/** A plaster wall, an arch into the open, and a window's light with the shadow of leaves. */
export const room: ShadedScene = {
  pixels: 380_000,
  shade({ width, height, random, tint, nudge, time, pixel }) {
    const [wall, floor, sun, skyColour, inner] = pickPalette(tint, palettes);
    const noise = createNoise(random);
    const sky = gradient([
      blend(skyColour!, [0.1, 0.25, 0.5], 0.25),
      skyColour!,
      blend(skyColour!, [1, 1, 1], 0.55),
    ]);
    const line = height * random.between(0.76, 0.86);
    const half = random.between(0.15, 0.23);
    const archX =
      width * (random.chance(0.5) ? random.between(0.22, 0.34) : random.between(0.66, 0.78)) + nudge() * 0.02;
    const archTop = line - random.between(0.5, 0.62) * Math.min(height, 1.25);
    const thick = 0.055 * (archX > width / 2 ? -1 : 1);
    const lean = random.between(0.25, 0.6) * (archX > width / 2 ? 1 : -1);
    const lightX = archX > width / 2 ? width * 0.3 : width * 0.68;
    const lightY = height * (random.between(0.34, 0.46) + nudge() * 0.02);
    const panes = random.chance(0.6) ? 2 : 7;
    const leafy = random.chance(0.7);
    const dark = blend(wall!, [0.12, 0.06, 0.1], 0.55);

    /** Distance into the arch, negative inside. */
    const arch = (x: number, y: number, cx: number) => length(x - cx, Math.min(0, y - archTop - half)) - half;

    /** How much sunlight a window lets fall on (x, y) of the wall or floor. */
    function windowLight(x: number, y: number): number {
      const bend = y > line ? (y - line) * 1.6 : 0;
      const u = (x - lightX - (y - lightY) * lean - bend * lean * 2) / 0.24;
      const v = (y - lightY + (x - lightX) * 0.1) / (0.3 * Math.min(1.3, height));
      const soft = 0.03 + 0.05 * Math.abs(v);
      const box = smooth(1 + soft, 1 - soft, Math.abs(u)) * smooth(1 + soft, 1 - soft, Math.abs(v));
      if (box === 0) return 0;
      const across = panes === 2 ? Math.abs((((u * 0.5 + 0.5) * 2) % 1) - 0.5) : 0;
      const down = Math.abs((((v * 0.5 + 0.5) * panes) % 1) - 0.5);
      const bar = panes === 2 ? 0.465 : 0.34;
      const bars =
        smooth(bar + soft * 0.8, bar - soft * 0.8, down) *
        (panes === 2 ? smooth(bar + soft, bar - soft, across) : 1);
      const sway = time * 0.12;
      const leaf = leafy ? fbm(noise, u * 1.6 + v * 0.8 + sway, v * 2.6 - u, 3) : -1;
      return box * bars * (1 - 0.8 * smooth(0.02, 0.16, leaf));
    }

    const view = new Float32Array(3);
    return (x, y, out) => {
      const plaster = fbm(noise, x * 2.2, y * 2.2, 3) * 0.09 + noise(x * 46, y * 46) * 0.014;
      const onFloor = smooth(line - pixel, line + pixel, y);
      out.set(wall!);
      lay(out, floor!, onFloor);
      const away = length(x - lightX, y - lightY) / Math.max(width, height);
      scale(out, 1.02 + plaster - 0.34 * away - 0.12 * smooth(0.12, 0, Math.abs(y - line)));
      lay(out, dark, 0.3 * smooth(0.5, 1.1, away));
      const outer = y < line ? smooth(pixel, -pixel, arch(x, y, archX)) : 0;
      if (outer > 0) {
        const open = smooth(pixel, -pixel, arch(x, y, archX + thick));
        lay(out, inner!, outer);
        scale(out, 1 - outer * (0.3 - 0.12 * (y / line)) + plaster * 0.4);
        sky(y / line, view);
        const cloud = fbm(noise, x * 3 + time * 0.3, y * 6, 4);
        lay(view, [1, 1, 1], Math.max(0, cloud) * 0.7);
        lay(out, view, outer * open);
      }
      const lit = windowLight(x, y) * (1 - outer);
      lay(out, sun!, lit * 0.55);
      scale(out, 1 + lit * 0.14);
    };
  },
};

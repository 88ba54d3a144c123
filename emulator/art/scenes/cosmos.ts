import { blend, glow, gradient, lay, pickPalette, scale } from "../colour.ts";
import type { ShadedScene } from "../frame.ts";
import { length, smooth } from "../maths.ts";
import { cellValue, createNoise, fbm } from "../noise.ts";

/** Space, dust, brighter dust, planet dark, planet light. */
const palettes = [
  ["#070814", "#3a1d5c", "#e0608a", "#5a2a4a", "#ffc9a0"],
  ["#04101a", "#0f4a5c", "#5ad0c0", "#1a3a5c", "#d8f0e8"],
  ["#0f0a08", "#5c2a14", "#f0a050", "#7a3018", "#ffe0a8"],
  ["#0a0a1c", "#2a2f7a", "#8f8ff0", "#3a2a6b", "#f6c6e0"],
  ["#0c0f12", "#2f3f4a", "#a8b8b0", "#4a4238", "#f0e2c4"],
];

/** A banded planet, perhaps with a ring and a moon, before a nebula. */
export const cosmos: ShadedScene = {
  pixels: 340_000,
  shade({ width, height, random, tint, nudge, time, pixel }) {
    const [space, dust, bright, dark, light] = pickPalette(tint, palettes);
    const noise = createNoise(random);
    const bands = gradient([dark!, blend(dark!, light!, 0.5), light!, blend(dark!, light!, 0.7), dark!]);
    const salt = random.int(1e6);
    const r = random.between(0.2, 0.42);
    const cx = width * (random.between(0.3, 0.7) + nudge() * 0.03);
    const cy = height * random.between(0.38, 0.66);
    const tilt = random.between(-0.5, 0.5);
    const [cos, sin] = [Math.cos(tilt), Math.sin(tilt)];
    const sunAngle = random.between(0, 6.283);
    const sun = [Math.cos(sunAngle) * 0.8, Math.sin(sunAngle) * 0.8, random.between(0.1, 0.7)];
    const ringed = random.chance(0.5);
    const flat = random.between(0.16, 0.32);
    const moonAngle = random.between(0, 6.283) + time * 0.25;
    const moon = {
      x: cx + Math.cos(moonAngle) * r * 1.75,
      y: cy + Math.sin(moonAngle) * r * 1.1,
      r: r * random.between(0.08, 0.17),
    };
    const colour = new Float32Array(3);

    function backdrop(x: number, y: number, out: Float32Array) {
      const wx = fbm(noise, x * 1.4, y * 1.4, 3);
      const cloud = fbm(noise, x * 1.6 + wx * 1.6 + 4, y * 1.6 - wx + time * 0.05, 5);
      out.set(space!);
      lay(out, dust!, smooth(-0.25, 0.45, cloud) * 0.9);
      glow(out, bright!, smooth(0.1, 0.62, cloud + wx * 0.35) * 0.6);
      const cell = 0.02;
      const ix = Math.floor(x / cell);
      const iy = Math.floor(y / cell);
      if (cellValue(ix, iy, salt) > 0.8) {
        const sx = (ix + 0.2 + 0.6 * cellValue(ix, iy, salt + 1)) * cell;
        const sy = (iy + 0.2 + 0.6 * cellValue(ix, iy, salt + 2)) * cell;
        const size = 0.0007 + 0.0022 * cellValue(ix, iy, salt + 3) ** 5;
        glow(out, light!, 0.9 * smooth(size + pixel, size * 0.2, length(x - sx, y - sy)));
      }
    }

    function sphere(
      x: number,
      y: number,
      rocky: boolean,
      out: Float32Array,
      at: { x: number; y: number; r: number },
    ) {
      const nx = (x - at.x) / at.r;
      const ny = (y - at.y) / at.r;
      const rr = nx * nx + ny * ny;
      const air = Math.sqrt(rr) - 1;
      const facing2 = nx * sun[0]! + ny * sun[1]!;
      if (!rocky && air > 0) glow(out, bright!, 0.5 * Math.exp(-air * 11) * smooth(-0.6, 0.9, facing2));
      if (rr > 1.06) return;
      const cover = smooth(1 + (pixel * 2) / at.r, 1 - (pixel * 2) / at.r, rr);
      const nz = Math.sqrt(Math.max(0, 1 - rr));
      const v = ny * cos - nx * sin;
      const u = nx * cos + ny * sin;
      const storm = fbm(noise, u * 1.5 + (rocky ? 0 : time * 0.3) + salt, v * (rocky ? 2 : 6), 4);
      bands(rocky ? 0.3 + storm * 0.4 : 0.5 + 0.42 * Math.sin(v * 8 + storm * 2.6) + storm * 0.15, colour);
      const facing = nx * sun[0]! + ny * sun[1]! + nz * sun[2]!;
      const day = smooth(-0.15, 0.85, facing);
      lay(out, colour, cover);
      scale(out, 1 - cover * (1 - (0.05 + day)));
      glow(out, bright!, cover * (1 - nz) ** 3 * day * 0.55);
    }

    function ring(x: number, y: number, front: boolean, out: Float32Array) {
      const dx = x - cx;
      const dy = y - cy;
      const u = dx * cos + dy * sin;
      const v = (dy * cos - dx * sin) / flat;
      if (v > 0 !== front) return;
      const d = length(u, v) / r;
      const band = smooth(1.32, 1.4, d) * smooth(2.12, 2, d);
      if (band === 0) return;
      const groove = 0.55 + 0.45 * noise(d * 26, 3) - 0.8 * smooth(0.03, 0.01, Math.abs(d - 1.72));
      lay(out, light!, band * Math.max(0, groove) * 0.62);
    }

    const planet = { x: cx, y: cy, r };
    return (x, y, out) => {
      backdrop(x, y, out);
      if (ringed) ring(x, y, false, out);
      sphere(x, y, false, out, planet);
      if (ringed) ring(x, y, true, out);
      sphere(x, y, true, out, moon);
    };
  },
};

import { blend, glow, lay, pickPalette, type Rgb, scale } from "../colour.ts";
import type { ShadedScene } from "../frame.ts";
import { length, smooth } from "../maths.ts";
import { createNoise, fbm } from "../noise.ts";

/** Wall, floor, then the colours of things. */
const palettes = [
  ["#e9c9b1", "#f3ded0", "#d9694a", "#f0a58a", "#7d3f35", "#fbe9dc"],
  ["#b9c8b4", "#dfe6d6", "#5f7d62", "#e8b04b", "#f3efe2", "#34493b"],
  ["#a9bfd6", "#dbe6f0", "#34568b", "#f2c6b4", "#f7f3ec", "#6f8fb3"],
  ["#d6b6c8", "#f0dfe8", "#8a4f7d", "#f29f80", "#fdf1ec", "#c77b9b"],
  ["#2d2a32", "#46414d", "#d98e5f", "#8c93a8", "#e8dccb", "#5b3d4f"],
  ["#e8dfce", "#f4eee2", "#c96f4a", "#2f4a4f", "#e6b98a", "#8aa39b"],
];

const lamp = [1, 0.98, 0.94];

interface Ball {
  x: number;
  y: number;
  r: number;
  colour: Rgb;
  gloss: number;
}

/** Spheres upon a plinth before a curved wall, lit softly from one side. */
export const stillLife: ShadedScene = {
  pixels: 420_000,
  shade({ width, height, random, tint, nudge, time, pixel }) {
    const [wall, floor, ...things] = pickPalette(tint, palettes);
    const noise = createNoise(random);
    const lightX = random.chance(0.5) ? -0.62 : 0.62;
    const light = [lightX, -0.6, 0.5];
    const line = height * random.between(0.66, 0.76);
    const centre = width / 2 + nudge() * 0.03;
    const plinthTop = line - random.between(0.02, 0.12);
    const plinthHalf = Math.min(random.between(0.3, 0.5), width * 0.42);
    const plinthDepth = 0.05;
    const plinthColour = blend(floor!, random.pick(things), 0.35);
    const hasArch = random.chance(0.6);
    const archHalf = random.between(0.24, 0.38);
    const archTop = line - random.between(0.42, 0.6);
    const archX = centre + random.between(-0.1, 0.1);
    const archColour = blend(wall!, random.pick(things), 0.45);

    const balls: Ball[] = [];
    for (let i = 0; i < 60 && balls.length < 3 + random.int(4); i++) {
      const r = random.between(0.035, balls.length === 0 ? 0.2 : 0.12);
      const x = centre + random.between(-1, 1) * (plinthHalf - r);
      if (balls.some((b) => length(b.x - x, b.r - r) < (b.r + r) * 0.98)) continue;
      const floats = balls.length > 1 && random.chance(0.3);
      const lift = floats ? random.between(0.2, 0.38) + 0.02 * Math.sin(time * 6.283) : 0;
      balls.push({
        x: x + nudge() * 0.015,
        y: plinthTop - r + 0.012 - lift,
        r,
        colour: random.pick(things),
        gloss: random.next() ** 2,
      });
    }
    balls.sort((a, b) => a.y + a.r - (b.y + b.r));

    function backdrop(x: number, y: number, out: Float32Array) {
      const bend = smooth(line - 0.05, line + 0.09, y);
      out.set(wall!);
      lay(out, floor!, bend);
      const falloff = 0.5 + 0.5 * ((x / width - 0.5) * -Math.sign(lightX) * 1.4 + 0.2);
      scale(out, 0.84 + 0.22 * falloff - 0.1 * (1 - y / height));
      if (hasArch && y < line) {
        const dx = Math.abs(x - archX);
        const dy = Math.max(0, archTop + archHalf - y);
        const inside =
          smooth(pixel, -pixel, length(Math.max(0, dx), dy) - archHalf) * (dx < archHalf + pixel ? 1 : 0);
        lay(out, archColour, inside * 0.9);
        const inner = smooth(-0.05, 0.16, archHalf - length(dx + lightX * 0.05, dy));
        scale(out, 1 - inside * 0.2 * (1 - inner));
      }
      // The soft shadow that each ball throws on the wall, away from the light.
      for (const b of balls) {
        const sx = b.x - lightX * 0.34;
        const sy = b.y + 0.1;
        const d = length(x - sx, (y - sy) * 0.9) / (b.r * 1.25);
        scale(out, 1 - 0.13 * smooth(1.35, 0.35, d) * (1 - bend));
      }
      const spread = length((x - centre + lightX * 0.22) / (plinthHalf * 1.5), (y - line - 0.075) / 0.07);
      scale(out, 1 - 0.32 * smooth(1.25, 0.2, spread) * bend);
    }

    function plinth(x: number, y: number, out: Float32Array) {
      const dx = Math.abs(x - centre) / plinthHalf;
      const curve = dx < 1 ? Math.sqrt(1 - dx * dx) * plinthDepth : 0;
      const bottom = line + 0.06 + curve;
      const topBack = plinthTop - curve;
      const topFront = plinthTop + curve;
      const within = smooth(1 + pixel / plinthHalf, 1 - pixel / plinthHalf, dx);
      const body =
        within * smooth(topBack - pixel, topBack + pixel, y) * smooth(bottom + pixel, bottom - pixel, y);
      if (body === 0) return;
      const side = 0.5 + 0.5 * ((x - centre) / plinthHalf) * Math.sign(lightX);
      const onTop = smooth(topFront + pixel, topFront - pixel, y);
      lay(out, plinthColour, body);
      scale(out, 1 + body * (onTop * 0.1 + (1 - onTop) * (side * 0.3 - 0.3)));
      for (const b of balls) {
        const gap = Math.max(0, plinthTop - b.y - b.r);
        const d =
          length(x - b.x + lightX * (0.35 * b.r + gap * 0.3), (y - plinthTop - b.r * 0.1) * 3.4) /
          (b.r * (1 + gap * 2));
        scale(out, 1 - body * onTop * (0.55 - gap) * smooth(1.25, 0.25, d));
      }
    }

    function ball(b: Ball, x: number, y: number, out: Float32Array) {
      const nx = (x - b.x) / b.r;
      const ny = (y - b.y) / b.r;
      const rr = nx * nx + ny * ny;
      if (rr > 1.1) return;
      const cover = smooth(1 + (pixel * 2) / b.r, 1 - (pixel * 2) / b.r, rr);
      const nz = Math.sqrt(Math.max(0, 1 - rr));
      const facing = nx * light[0]! + ny * light[1]! + nz * light[2]!;
      const wrap = Math.max(0, facing * 0.62 + 0.38);
      const bounce = smooth(0.2, 1, ny) * 0.2;
      const texture = 1 + 0.05 * fbm(noise, nx * 3 + b.x * 30, ny * 3, 3);
      lay(out, b.colour, cover);
      scale(out, 1 + cover * ((0.34 + wrap * 0.86) * texture - 1));
      glow(out, floor!, cover * (bounce + 0.14 * (1 - nz) ** 3));
      const shine = Math.max(0, facing) ** (12 + b.gloss * 90);
      glow(out, lamp, cover * shine * (0.12 + 0.75 * b.gloss));
    }

    return (x, y, out) => {
      backdrop(x, y, out);
      plinth(x, y, out);
      for (const b of balls) ball(b, x, y, out);
    };
  },
};

import type { Random } from "#shared/random.ts";
import type { DrawnScene } from "../frame.ts";
import { document, n, unit } from "../svg.ts";

/** Ground first, then inks. */
const palettes = [
  ["#f1e6d2", "#d8432e", "#1e3a5f", "#f0b13c", "#20201f", "#7fa6a0"],
  ["#efe9df", "#e2725b", "#2f5d50", "#f2c14e", "#283044", "#b9c9b3"],
  ["#f6efe6", "#ef6f6c", "#465775", "#56e39f", "#59c9a5", "#23395b"],
  ["#1b1b1e", "#f2542d", "#f5dfbb", "#0e9594", "#127475", "#f2b134"],
  ["#f3dfc1", "#dd5e3b", "#5a2a4e", "#e9a23b", "#31706f", "#f7f2e7"],
  ["#e8e4dc", "#2d3142", "#ef8354", "#bfc0c0", "#4f5d75", "#f6c667"],
];

type Tile = (random: Random, ink: string, second: string, s: number) => string;

/** Quarter turns of a few shapes make every poster of the 1920s. */
const tiles: readonly Tile[] = [
  (_, ink, second, s) =>
    `<path d="M0 0H${n(s)}A${n(s)} ${n(s)} 0 0 1 0 ${n(s)}Z" fill="${ink}"/><path d="M0 0H${n(s / 2)}A${n(s / 2)} ${n(s / 2)} 0 0 1 0 ${n(s / 2)}Z" fill="${second}"/>`,
  (_, ink, second, s) =>
    `<circle cx="${n(s / 2)}" cy="${n(s / 2)}" r="${n(s / 2)}" fill="${ink}"/><circle cx="${n(s / 2)}" cy="${n(s / 2)}" r="${n(s / 5)}" fill="${second}"/>`,
  (_, ink, second, s) =>
    `<path d="M0 ${n(s / 2)}A${n(s / 2)} ${n(s / 2)} 0 0 1 ${n(s)} ${n(s / 2)}Z" fill="${ink}"/><path d="M0 ${n(s)}A${n(s / 2)} ${n(s / 2)} 0 0 1 ${n(s)} ${n(s)}Z" fill="${second}"/>`,
  (_, ink, _second, s) => `<path d="M0 0L${n(s)} ${n(s)}H0Z" fill="${ink}"/>`,
  (_, ink, second, s) =>
    [1, 0.75, 0.5, 0.25]
      .map(
        (k, i) =>
          `<path d="M0 0H${n(s * k)}A${n(s * k)} ${n(s * k)} 0 0 1 0 ${n(s * k)}Z" fill="${i % 2 ? second : ink}"/>`,
      )
      .join(""),
  (_, ink, _second, s) =>
    [0, 1, 2, 3]
      .map((i) => `<rect x="${n((i * s) / 4)}" width="${n(s / 8)}" height="${n(s)}" fill="${ink}"/>`)
      .join(""),
  (_, ink, _second, s) =>
    `<path d="M0 0A${n(s)} ${n(s)} 0 0 1 ${n(s)} ${n(s)}A${n(s)} ${n(s)} 0 0 1 0 0Z" fill="${ink}"/>`,
];

function grid(random: Random, w: number, h: number, inks: readonly string[]): string {
  const s = Math.min(w, h) / (3 + random.int(3));
  const kinds = [random.pick(tiles), random.pick(tiles), random.pick(tiles)];
  const parts: string[] = [];
  for (let y = 0; y < h; y += s)
    for (let x = 0; x < w; x += s) {
      const fill = random.pick(inks);
      const turn = random.int(4) * 90;
      const tile = random.pick(kinds)(random, random.pick(inks), random.pick(inks), s);
      const ground = random.chance(0.55)
        ? `<rect width="${n(s + 0.5)}" height="${n(s + 0.5)}" fill="${fill}"/>`
        : "";
      parts.push(
        `<g transform="translate(${n(x)} ${n(y)})">${ground}<g transform="rotate(${turn} ${n(s / 2)} ${n(s / 2)})">${tile}</g></g>`,
      );
    }
  return parts.join("");
}

/** A few great discs, bars and arcs that print over one another. */
function composition(
  random: Random,
  w: number,
  h: number,
  inks: readonly string[],
  nudge: () => number,
): string {
  const parts: string[] = [];
  const short = Math.min(w, h);
  const slant = random.between(-40, 40);
  for (let i = 0; i < 5 + random.int(5); i++) {
    const ink = inks[i % inks.length]!;
    const [x, y] = [
      w * random.between(0.12, 0.88) + nudge() * 25,
      h * random.between(0.12, 0.88) + nudge() * 25,
    ];
    const r = short * (i === 0 ? random.between(0.3, 0.46) : random.between(0.07, 0.3));
    const shape = random.int(4);
    if (shape === 0 || i === 0) parts.push(`<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${ink}"/>`);
    else if (shape === 1)
      parts.push(
        `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="none" stroke="${ink}" stroke-width="${n(r * random.between(0.1, 0.5))}"/>`,
      );
    else if (shape === 2)
      parts.push(
        `<rect x="${n(x - r * 1.6)}" y="${n(y - r * 0.18)}" width="${n(r * 3.2)}" height="${n(r * 0.36)}" fill="${ink}" transform="rotate(${n(slant)} ${n(x)} ${n(y)})"/>`,
      );
    else
      parts.push(
        `<path d="M${n(x - r)} ${n(y)}A${n(r)} ${n(r)} 0 0 1 ${n(x + r)} ${n(y)}Z" fill="${ink}" transform="rotate(${n(slant + random.int(4) * 90)} ${n(x)} ${n(y)})"/>`,
      );
  }
  const lines = Array.from(
    { length: 6 + random.int(9) },
    (_, i) =>
      `<rect x="${n(w * 0.1)}" y="${n(h * 0.1 + i * short * 0.022)}" width="${n(short * 0.3)}" height="${n(short * 0.006)}" fill="${inks[3]}"/>`,
  );
  return `${parts.join("")}${random.chance(0.6) ? lines.join("") : ""}`;
}

/** Flat inks on paper: a module repeated, or a free composition. */
export const poster: DrawnScene = {
  draw(frame) {
    const { random, tint, nudge } = frame;
    const [ground, ...inks] = tint.pick(palettes);
    const [w, h] = [frame.width * unit, frame.height * unit];
    const body = random.chance(0.5) ? grid(random, w, h, inks) : composition(random, w, h, inks, nudge);
    return document(frame, `<rect width="100%" height="100%" fill="${ground}"/>${body}`);
  },
};

import type { Random } from "#shared/random.ts";
import type { DrawnScene } from "../frame.ts";
import { document, n, unit } from "../svg.ts";

/** Paper high, paper low, sun, then leaves from far to near. */
const palettes = [
  ["#f3ead9", "#e6d3b8", "#e9a06a", "#b9c0a2", "#7d8f6d", "#47614c", "#22392f"],
  ["#f7e9e1", "#eccdbf", "#d9705a", "#dcb0a0", "#b37b6f", "#7d4f52", "#402a36"],
  ["#e8eef0", "#c8d8dc", "#f3e6c0", "#9fb9c2", "#62889a", "#2f5a73", "#12304a"],
  ["#f5efdc", "#ecdcae", "#e0b040", "#c9bf86", "#96955a", "#5f6b3a", "#2c3a22"],
  ["#1d2b28", "#263c36", "#e2b878", "#35544a", "#5a7f68", "#93ad84", "#dfe3bd"],
];

/** A leaf from its foot at the origin, pointing up, `long` by `wide`. */
const leafPath = (long: number, wide: number) =>
  `M0 0C${n(-wide)} ${n(-long * 0.3)} ${n(-wide * 0.7)} ${n(-long * 0.8)} 0 ${n(-long)}` +
  `C${n(wide * 0.7)} ${n(-long * 0.8)} ${n(wide)} ${n(-long * 0.3)} 0 0Z`;

interface Habit {
  pairs: number;
  wide: number;
  spread: number;
  long: number;
}

/** How plants of a picture grow: fern, eucalyptus, grass, broad leaf. */
const habits: readonly Habit[] = [
  { pairs: 17, wide: 0.2, spread: 62, long: 0.26 },
  { pairs: 8, wide: 0.42, spread: 52, long: 0.22 },
  { pairs: 5, wide: 0.1, spread: 24, long: 0.55 },
  { pairs: 4, wide: 0.5, spread: 58, long: 0.4 },
];

function stem(random: Random, habit: Habit, colour: string, tall: number, sway: number): string {
  const curve = random.between(-0.25, 0.25) * tall + sway;
  const parts = [
    `<path d="M0 0Q${n(curve * 0.3)} ${n(-tall * 0.5)} ${n(curve)} ${n(-tall)}" fill="none" stroke-width="${n(tall * 0.008)}" stroke="${colour}"/>`,
  ];
  for (let i = 1; i <= habit.pairs; i++) {
    const t = 0.14 + (0.86 * i) / habit.pairs;
    const x = 2 * (1 - t) * t * curve * 0.3 + t * t * curve;
    const y = -tall * t;
    const along = (Math.atan2(curve * 0.3 + t * curve * 1.4, tall) * 180) / Math.PI;
    const long = tall * habit.long * (1.12 - 0.8 * Math.abs(t - 0.42)) * random.between(0.88, 1.1);
    for (const side of [-1, 1]) {
      const angle = along + side * habit.spread * (1.08 - 0.5 * t) + random.between(-6, 6);
      const shade = random.between(0.78, 1);
      parts.push(
        `<path d="${leafPath(long, long * habit.wide)}" transform="translate(${n(x)} ${n(y)}) rotate(${n(angle)})" fill="${colour}" opacity="${n(shade)}"/>`,
      );
    }
  }
  return parts.join("");
}

/** Pressed leaves in layers, the near ones dark and sharp, the far ones pale and soft. */
export const botanical: DrawnScene = {
  draw(frame) {
    const { width, height, random, tint, nudge } = frame;
    const [high, low, sun, ...greens] = tint.pick(palettes);
    const habit = random.pick(habits);
    const other = random.pick(habits);
    const [w, h] = [width * unit, height * unit];
    const sunR = random.between(120, 260);
    const sunX = w * (random.between(0.25, 0.75) + nudge() * 0.04);
    const sunY = h * random.between(0.22, 0.5);
    const layers = greens.map((colour, layer) => {
      const count = Math.round((2.2 + random.int(2)) * Math.max(1, w / h));
      const stems = Array.from({ length: count }, (_, i) => {
        const x = w * ((i + random.between(0.15, 0.85)) / count);
        const tall = h * random.between(0.5, 0.9) * (1.15 - layer * 0.13);
        const lean = random.between(-16, 16) + nudge() * 4;
        const kind = random.chance(0.75) ? habit : other;
        return `<g transform="translate(${n(x)} ${n(h * 1.04)}) rotate(${n(lean)})">${stem(random, kind, colour, tall, nudge() * 20)}</g>`;
      });
      return `<g opacity="${n(0.75 + layer * 0.08)}">${stems.join("")}</g>`;
    });
    return document(
      frame,
      `<defs><linearGradient id="p" x1="0" y1="0" x2="0.3" y2="1"><stop stop-color="${high}"/><stop offset="1" stop-color="${low}"/></linearGradient>
      <radialGradient id="s"><stop offset="0.55" stop-color="${sun}" stop-opacity="0.95"/><stop offset="1" stop-color="${sun}" stop-opacity="0.7"/></radialGradient></defs>
      <rect width="100%" height="100%" fill="url(#p)"/><circle cx="${n(sunX)}" cy="${n(sunY)}" r="${n(sunR)}" fill="url(#s)"/>${layers.join("")}`,
    );
  },
};

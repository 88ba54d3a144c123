import type { DrawnScene } from "../frame.ts";
import { document, n, unit } from "../svg.ts";

/** Binder first, then chips. */
const palettes = [
  ["#f2e9dc", "#d98e73", "#8a9a86", "#3f4a4f", "#e9c9a6", "#b65c4a"],
  ["#efeeea", "#c9a3a0", "#7d8f88", "#2f3b40", "#d9c7a8", "#a9b8b3"],
  ["#24262b", "#c79a4b", "#5f6b70", "#e8e0d0", "#8a4b3a", "#3f4b55"],
  ["#e9d8cf", "#b5573e", "#f3efe6", "#5a6f8a", "#e0a458", "#2f3e4e"],
  ["#dfe7e2", "#4f7f73", "#f2b5a0", "#24443f", "#f5e3b5", "#93b0a5"],
];

/** Stone chips of all sizes in a polished binder, none touching another. */
export const terrazzo: DrawnScene = {
  draw(frame) {
    const { random, tint, nudge } = frame;
    const [binder, ...chips] = tint.pick(palettes);
    const [w, h] = [frame.width * unit, frame.height * unit];
    const big = random.between(60, 120);
    const placed: { x: number; y: number; r: number }[] = [];
    const parts: string[] = [];
    for (let i = 0; i < 1400 && placed.length < 320; i++) {
      const r = Math.max(5, big * (1 - Math.min(1, i / 700)) ** 1.6 * random.between(0.5, 1.1));
      const x = random.between(-0.02, 1.02) * w;
      const y = random.between(-0.02, 1.02) * h;
      if (placed.some((p) => Math.hypot(p.x - x, p.y - y) < (p.r + r) * 1.02)) continue;
      placed.push({ x, y, r });
      const corners = 5 + random.int(4);
      const turn = random.between(0, 6.283) + nudge() * 0.15;
      const flat = random.between(0.6, 1);
      const points = Array.from({ length: corners }, (_, k) => {
        const angle = turn + ((k + random.between(-0.3, 0.3)) / corners) * 6.283;
        const reach = r * random.between(0.72, 1.05);
        return `${n(x + Math.cos(angle) * reach)},${n(y + Math.sin(angle) * reach * flat)}`;
      }).join(" ");
      const colour = random.pick(chips);
      parts.push(
        `<polygon points="${points}" fill="${colour}" stroke="${colour}" stroke-width="${n(r * 0.12)}" stroke-linejoin="round"/>`,
      );
      // A gradient a chip is what costs here; the small ones do without.
      if (r > 22)
        parts.push(`<polygon points="${points}" fill="url(#l)" opacity="${n(random.between(0.2, 0.9))}"/>`);
    }
    return document(
      frame,
      `<defs><linearGradient id="l" x2="1" y2="1"><stop stop-color="#fff" stop-opacity="0.32"/><stop offset="0.6" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity="0.16"/></linearGradient>
      <radialGradient id="v" cx="0.35" cy="0.25" r="1"><stop stop-color="#fff" stop-opacity="0.28"/><stop offset="0.5" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#1a1020" stop-opacity="0.28"/></radialGradient></defs>
      <rect width="100%" height="100%" fill="${binder}"/>${parts.join("")}<rect width="100%" height="100%" fill="url(#v)"/>`,
    );
  },
};

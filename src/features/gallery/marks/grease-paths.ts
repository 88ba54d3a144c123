import { createRandom, type Random } from "#shared/random.ts";

/** How many circles there are: enough that a sheet of favourites does not look stamped. */
const variants = 9;
/** Points of a stroke: where a hand would be, between which it is smooth. */
const points = 18;

/** Half of the frame's width and height, in hundredths; the stroke's end lies a little off its beginning. */
const radius = 45;

let drawn: readonly string[] | undefined;

/** The stroke around a favourite, as a path in a frame of 100 by 100 that is stretched to the tile. Always the same for a row. */
export function greasePath(row: number): string {
  drawn ??= Array.from({ length: variants }, (_, i) => circleBy(createRandom(11, i)));
  return drawn[createRandom(5, row).int(variants)] ?? "";
}

/** Once around against the clock from above: it wavers, and runs past its beginning without meeting it. */
function circleBy(random: Random): string {
  const from = -Math.PI * random.between(0.24, 0.62);
  const sweep = Math.PI * 2 * random.between(1.04, 1.12);
  const [twist, twist3] = [random.between(0, Math.PI * 2), random.between(0, Math.PI * 2)];
  const [waver, waver3] = [random.between(0.012, 0.034), random.between(0, 0.012)];
  // It comes back within its beginning, or now and then a little outside.
  const [begins, ends] = random.chance(0.3)
    ? [random.between(-0.09, -0.06), random.between(-0.01, 0.01)]
    : [random.between(-0.02, 0.01), random.between(-0.11, -0.06)];
  const [leanX, leanY] = [random.between(-1, 1), random.between(-1, 1)];
  const stroke = Array.from({ length: points }, (_, i) => {
    const part = i / (points - 1);
    const angle = from - sweep * part;
    const wavers = waver * Math.sin(angle * 2 + twist) + waver3 * Math.sin(angle * 3 + twist3);
    const r = radius * (1 + wavers + begins * (1 - part) ** 3 + ends * part ** 3);
    return [50 + leanX + Math.cos(angle) * r, 50 + leanY + Math.sin(angle) * r] as const;
  });
  return smooth(stroke);
}

/** A smooth curve through points: Catmull and Rom's, in the terms of a path. */
function smooth(stroke: readonly (readonly [number, number])[]): string {
  const at = (i: number) => stroke[Math.min(Math.max(i, 0), stroke.length - 1)] ?? [0, 0];
  const parts = stroke.slice(1).map((to, i) => {
    const [a, b, c] = [at(i - 1), at(i), at(i + 2)];
    const first = [b[0] + (to[0] - a[0]) / 6, b[1] + (to[1] - a[1]) / 6];
    const second = [to[0] - (c[0] - b[0]) / 6, to[1] - (c[1] - b[1]) / 6];
    return `C${[...first, ...second, ...to].map((n) => n.toFixed(1)).join(" ")}`;
  });
  return `M${at(0)
    .map((n) => n.toFixed(1))
    .join(" ")}${parts.join("")}`;
}

import { lay, rgb } from "../colour.ts";
import type { Frame, Shade } from "../frame.ts";
import { length, smooth } from "../maths.ts";

type Limb = readonly [ax: number, ay: number, bx: number, by: number, ra: number, rb: number];

/** A standing fox seen from the side, looking left; its feet are at y = 0, it is about 1.5 long. */
const torso: readonly Limb[] = [
  [-0.33, -0.46, 0.3, -0.45, 0.165, 0.15],
  [-0.33, -0.5, -0.52, -0.66, 0.14, 0.095],
  [-0.54, -0.69, -0.6, -0.67, 0.115, 0.095],
  [-0.6, -0.67, -0.79, -0.6, 0.075, 0.018],
  [-0.5, -0.76, -0.465, -0.95, 0.05, 0.006],
  [-0.585, -0.77, -0.59, -0.94, 0.045, 0.006],
  [0.3, -0.46, 0.42, -0.4, 0.12, 0.07],
];
const legs: readonly Limb[] = [
  [-0.36, -0.4, -0.4, -0.02, 0.075, 0.024],
  [-0.27, -0.4, -0.22, -0.02, 0.075, 0.024],
  [0.24, -0.4, 0.21, -0.2, 0.1, 0.045],
  [0.21, -0.2, 0.26, -0.02, 0.045, 0.024],
  [0.33, -0.4, 0.38, -0.2, 0.09, 0.04],
  [0.38, -0.2, 0.4, -0.02, 0.04, 0.024],
];
const tail: readonly Limb[] = [
  [0.4, -0.44, 0.62, -0.28, 0.05, 0.115],
  [0.62, -0.28, 0.9, -0.12, 0.115, 0.02],
];

/** Distance to a capsule that tapers from `ra` to `rb`. */
function limbDistance(x: number, y: number, [ax, ay, bx, by, ra, rb]: Limb): number {
  const vx = bx - ax;
  const vy = by - ay;
  const t = Math.min(1, Math.max(0, ((x - ax) * vx + (y - ay) * vy) / (vx * vx + vy * vy)));
  return length(x - ax - vx * t, y - ay - vy * t) - (ra + (rb - ra) * t);
}

/** The limbs' union, their joints rounded off. */
function bodyDistance(x: number, y: number, limbs: readonly Limb[], round: number): number {
  let d = 9;
  for (const limb of limbs) {
    const e = limbDistance(x, y, limb);
    const h = Math.max(0, round - Math.abs(d - e)) / round;
    d = Math.min(d, e) - (h * h * round) / 4;
  }
  return d;
}

const coat = rgb("#c4581f");
const shadow = rgb("#3a1a10");
const white = rgb("#f3e4cf");
const rim = rgb("#ffd08a");

/** Places a fox on the ground; the shade touches only the pixels that it covers. */
export function createFox({ width, random, nudge, pixel }: Frame, ground: (x: number) => number): Shade {
  const size = random.between(0.24, 0.34);
  const centre = width * (random.between(0.35, 0.65) + nudge() * 0.06);
  const foot = ground(centre) + 0.012;
  const facing = random.chance(0.5) ? 1 : -1;
  const soft = pixel / size;

  return (px, py, out) => {
    const x = ((px - centre) / size) * facing;
    const y = (py - foot) / size;
    if (x < -0.9 || x > 1 || y < -1.05 || y > 0.05) return;
    const d = Math.min(
      bodyDistance(x, y, torso, 0.09),
      bodyDistance(x, y, legs, 0.05),
      bodyDistance(x, y, tail, 0.06),
    );
    const inside = smooth(soft, -soft, d);
    if (inside === 0) return;
    lay(out, coat, inside);
    lay(
      out,
      shadow,
      inside * (0.75 * smooth(-0.5, -0.1, y) * smooth(0.6, 0.45, x) + 0.25 * smooth(-0.75, -0.35, y)),
    );
    lay(out, white, inside * smooth(0.74, 0.82, x) * 0.9);
    const chest = limbDistance(x, y, [-0.5, -0.52, -0.62, -0.6, 0.06, 0.03]);
    lay(out, white, inside * smooth(0.03, -0.03, chest) * 0.75);
    // Light from behind draws a bright line around the upper edge.
    lay(out, rim, inside * smooth(-0.035, -0.004, d) * smooth(-0.15, -0.6, y) * 0.8);
  };
}

import type { Random } from "#shared/random.ts";

/** Smooth noise over the plane, about -1 to 1, 0 on average. */
export type Noise = (x: number, y: number) => number;

/** Perlin's gradient noise with a table of its own. */
export function createNoise(random: Random): Noise {
  const order = Uint8Array.from({ length: 256 }, (_, i) => i);
  for (let i = 255; i > 0; i--) {
    const j = random.int(i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  const gx = Float32Array.from({ length: 256 }, (_, i) => Math.cos((order[i]! / 256) * Math.PI * 2));
  const gy = Float32Array.from({ length: 256 }, (_, i) => Math.sin((order[i]! / 256) * Math.PI * 2));
  const at = (ix: number, iy: number) => order[(order[ix & 255]! + iy) & 255]!;

  return (x, y) => {
    const ix = Math.floor(x);
    const iy = Math.floor(y);
    const fx = x - ix;
    const fy = y - iy;
    const u = fx * fx * fx * (fx * (fx * 6 - 15) + 10);
    const v = fy * fy * fy * (fy * (fy * 6 - 15) + 10);
    const a = at(ix, iy);
    const b = at(ix + 1, iy);
    const c = at(ix, iy + 1);
    const d = at(ix + 1, iy + 1);
    const top = gx[a]! * fx + gy[a]! * fy;
    const right = gx[b]! * (fx - 1) + gy[b]! * fy;
    const low = gx[c]! * fx + gy[c]! * (fy - 1);
    const corner = gx[d]! * (fx - 1) + gy[d]! * (fy - 1);
    const upper = top + u * (right - top);
    return (upper + v * (low + u * (corner - low) - upper)) * 1.5;
  };
}

/** Noise upon finer noise, `octaves` times; about -1 to 1. */
export function fbm(noise: Noise, x: number, y: number, octaves: number): number {
  let sum = 0;
  let weight = 0.5;
  for (let i = 0; i < octaves; i++) {
    sum += weight * noise(x, y);
    x = x * 2.03 + 17.1;
    y = y * 2.03 + 9.7;
    weight *= 0.5;
  }
  return sum;
}

/** Sharp crests between soft valleys, 0 to 1: mountains. */
export function ridged(noise: Noise, x: number, y: number, octaves: number): number {
  let sum = 0;
  let weight = 0.5;
  for (let i = 0; i < octaves; i++) {
    const crest = 1 - Math.abs(noise(x, y));
    sum += weight * crest * crest;
    x = x * 2.1 + 5.3;
    y = y * 2.1 + 3.9;
    weight *= 0.5;
  }
  return sum;
}

/** A number from 0 to 1 that belongs to a cell of a grid. */
export function cellValue(x: number, y: number, salt: number): number {
  let h = Math.imul(x | 0, 0x27d4eb2d) ^ Math.imul(y | 0, 0x165667b1) ^ Math.imul(salt | 0, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

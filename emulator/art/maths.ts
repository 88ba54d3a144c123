/** 0 below `from`, 1 above `to`, smooth between; `from` may be the larger. */
export function smooth(from: number, to: number, x: number): number {
  const t = (x - from) / (to - from);
  const c = t < 0 ? 0 : t > 1 ? 1 : t;
  return c * c * (3 - 2 * c);
}

/** Tabulates a costly function of one coordinate: ridgelines are asked for by every pixel of a column. */
export function tabulate(width: number, f: (x: number) => number): (x: number) => number {
  const samples = 1024;
  const table = Float32Array.from({ length: samples + 2 }, (_, i) => f((i / samples) * width));
  return (x) => {
    const at = Math.min(Math.max(0, (x / width) * samples), samples);
    const i = at | 0;
    return table[i]! + (table[i + 1]! - table[i]!) * (at - i);
  };
}

/** The length of a vector; several times faster than Math.hypot, which guards against overflow. */
export const length = (x: number, y: number): number => Math.sqrt(x * x + y * y);

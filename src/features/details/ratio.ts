import { ratioOf } from "#shared/ratio.ts";

/** Ratios people have a word for, widest first. */
const named = ["21:9", "16:9", "3:2", "4:3", "5:4", "1:1", "4:5", "3:4", "2:3", "9:16", "9:21"];

/** Models round to multiples of 8 or 64 pixels: 1344 × 768 is 1.6 % off and still counts as 16:9. */
const tolerance = 0.03;

const near = (a: number, b: number): boolean => Math.abs(a / b - 1) <= tolerance;

/** The ratio that width and height really have: "1:1" where it has a name, else "1.41:1". */
export function measuredRatio(width: number, height: number): string {
  const measured = width / height;
  const closest = named
    .map((name) => ({ name, off: Math.abs((ratioOf(name) ?? 0) / measured - 1) }))
    .sort((a, b) => a.off - b.off)[0];
  return closest && closest.off <= tolerance ? closest.name : `${Number(measured.toFixed(2))}:1`;
}

/** Whether the stated ratio is contradicted by the pixels. A ratio that cannot be read contradicts nothing. */
export function contradicts(stated: string, width: number, height: number): boolean {
  const value = ratioOf(stated);
  return value !== undefined && !near(value, width / height);
}

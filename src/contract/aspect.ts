import { ratioOf } from "#shared/ratio.ts";

/**
 * How far pixels may be off a stated ratio and still be what was asked for. Models round to multiples of 8 or 64
 * pixels: 1344 × 768 is 1.6 % off and counts as 16:9.
 */
export const aspectTolerance = 0.02;

/** Whether pixels contradict the ratio that was stated for them. One that cannot be read contradicts nothing. */
export function contradicts(ratio: string, width: number, height: number): boolean {
  const stated = ratioOf(ratio);
  return stated !== undefined && !(Math.abs(width / height / stated - 1) <= aspectTolerance);
}

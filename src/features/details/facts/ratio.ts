import { aspectTolerance } from "#contract/aspect.ts";
import { ratioOf } from "#shared/ratio.ts";

/** Ratios people have a word for, widest first. */
const named = ["21:9", "16:9", "3:2", "4:3", "5:4", "1:1", "4:5", "3:4", "2:3", "9:16", "9:21"];

/** The ratio that width and height really have: "1:1" where it has a name, else "1.41:1". */
export function measuredRatio(width: number, height: number): string {
  const measured = width / height;
  const closest = named
    .map((name) => ({ name, off: Math.abs((ratioOf(name) ?? 0) / measured - 1) }))
    .sort((a, b) => a.off - b.off)[0];
  return closest && closest.off <= aspectTolerance ? closest.name : `${Number(measured.toFixed(2))}:1`;
}

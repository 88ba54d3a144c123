import type { State } from "#contract/marks.ts";

/** How far a person has come with a group. */
export interface Tally {
  picked: number;
  rejected: number;
  /** Neither of the two. */
  open: number;
}

export function tallyOf(states: readonly (State | null)[]): Tally {
  const picked = states.filter((state) => state === "pick").length;
  const rejected = states.filter((state) => state === "reject").length;
  return { picked, rejected, open: states.length - picked - rejected };
}

/** "3 picked, 1 rejected, 2 open"; what is none is left out. */
export function tallyWords({ picked, rejected, open }: Tally, count: (n: number) => string): string {
  const parts = [
    picked > 0 && `${count(picked)} picked`,
    rejected > 0 && `${count(rejected)} rejected`,
    open > 0 && `${count(open)} open`,
  ];
  return parts.filter(Boolean).join(", ");
}

/** Where a person stands: at an attempt, counted from 0, or at the end behind the last. */
export const stepTo = (at: number, delta: number, size: number): number =>
  Math.min(Math.max(0, at + delta), size);

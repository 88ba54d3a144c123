/** A video on the clock: seconds that it is long, and by which it is ahead. */
export interface Span {
  readonly duration: number;
  readonly offset: number;
}

/** How videos run by one clock. A video's own time is `clock * pace + offset`. */
export interface Timeline {
  /** Seconds on the clock until the last video has ended. */
  readonly length: number;
  /** Of each video, how much of it passes in a second of the clock. */
  readonly paces: readonly number[];
}

/** By time every video runs at its own pace; by share all end together, at the pace of the longest. */
export function timelineOf(spans: readonly Span[], by: "time" | "share"): Timeline {
  const longest = Math.max(0, ...spans.map(({ duration }) => duration));
  const paces = spans.map(({ duration }) => (by === "share" && longest > 0 ? duration / longest : 1));
  const ends = spans.map((span, i) => endOf(span, paces[i] ?? 1));
  return { length: Math.max(0, ...ends), paces };
}

/** Seconds on the clock at which a video ends. */
export const endOf = ({ duration, offset }: Span, pace: number): number =>
  pace > 0 ? (duration - offset) / pace : 0;

/** Where a video would be if it had no ends, seconds. */
export const ownTime = ({ offset }: Span, pace: number, clock: number): number => clock * pace + offset;

/** Short of a video's end, so that its last frame is shown: seconds. */
const hair = 0.001;

/** A moment that a video has. */
export const within = ({ duration }: Span, time: number): number =>
  Math.min(Math.max(time, 0), Math.max(0, duration - hair));

/** Whether a video waits at its first frame for the clock, or holds its last. */
export type Hold = "start" | "end";

export function holdOf({ duration }: Span, time: number): Hold | undefined {
  if (time < 0) return "start";
  return time >= duration - hair ? "end" : undefined;
}

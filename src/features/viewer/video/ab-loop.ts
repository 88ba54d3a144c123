/** A stretch of a video that is played over and over; null is a point not set. Seconds. */
export interface AbLoop {
  a: number | null;
  b: number | null;
}

export const noLoop: AbLoop = { a: null, b: null };

/** A shorter stretch than a few frames would only flicker. */
const shortest = 0.1;

/** Sets the beginning; an end that no longer lies after it is forgotten. */
export function withStart(loop: AbLoop, time: number): AbLoop {
  return { a: time, b: loop.b !== null && loop.b - time >= shortest ? loop.b : null };
}

/** Sets the end; a beginning that no longer lies before it is forgotten. */
export function withEnd(loop: AbLoop, time: number): AbLoop {
  return { a: loop.a !== null && time - loop.a >= shortest ? loop.a : null, b: time };
}

/** Where to jump when the video plays at `time`: undefined while it is within the stretch, or there is none. */
export function jumpOf(loop: AbLoop, time: number): number | undefined {
  if (loop.a === null && loop.b === null) return undefined;
  const start = loop.a ?? 0;
  const outside = time < start - shortest || (loop.b !== null && time >= loop.b);
  return outside ? start : undefined;
}

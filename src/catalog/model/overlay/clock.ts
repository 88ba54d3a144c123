/** Milliseconds that two clocks may differ by without anybody's noticing: an answer is under way for some of them. */
const tolerated = 10_000;

/** The server's clock as this browser believes it to be. Times are milliseconds since 1970. */
export interface ClockState {
  /** The server's clock less ours. */
  offset: number;
  /** The latest stamp that the server has given. */
  seen: number;
  /** The latest time that was given to a change. */
  given: number;
}

/**
 * The time of the next change, when our own clock says `now`. It is later than everything seen so far: who changes what
 * they see wins over what they saw, however wrong the computer's clock is.
 */
export const nextTime = ({ offset, seen, given }: ClockState, now: number): number =>
  Math.max(Math.round(now + offset), seen + 1, given + 1);

/** By how much the times that were given were wrong, where our clock says `now`; 0 where that is next to nothing. */
export function wrongBy({ offset }: ClockState, serverNow: number, now: number): number {
  const wrong = Math.round(serverNow - now - offset);
  return Math.abs(wrong) > tolerated ? wrong : 0;
}

/** A change that has a time, and the latest stamp that was known when it was made. */
interface Timed {
  readonly time: number;
  readonly after: number;
}

/**
 * Changes, in the order in which they were made, as a clock would have timed them that was not wrong by so many
 * milliseconds: still one after the other, and each after what had been seen.
 */
export function retimed<T extends Timed>(changes: readonly T[], wrong: number): T[] {
  let last = 0;
  return changes.map((change) => {
    last = Math.max(change.time + wrong, change.after + 1, last + 1);
    return { ...change, time: last };
  });
}

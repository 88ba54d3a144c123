import { endOf } from "./timeline.ts";
import type { Track } from "./track.ts";

/** A video of those that run together: its number, its offset, and how much of it passes in a second of the clock. */
export interface Player {
  readonly index: number;
  readonly track: Track;
  readonly offset: number;
  readonly pace: number;
}

/**
 * Whose time is the clock: the one that is heard, for a changing pace is heard sooner than seen, else the one that ends last, so that it is the same one to the
 * end. Undefined while nobody's own time moves.
 */
export function leaderOf(players: readonly Player[], heard: number | null): Player | undefined {
  const rank = ({ index, track, offset, pace }: Player) =>
    index === heard ? Number.POSITIVE_INFINITY : endOf(track.span(offset), pace);
  return players
    .filter(({ track }) => track.drives)
    .reduce<Player | undefined>((best, one) => (best && rank(best) >= rank(one) ? best : one), undefined);
}

import type { Kind } from "#contract/asset.ts";
import { createRandom, mix } from "#shared/random.ts";
import { familySizes, sessionSize } from "./config.ts";

/** Where an ordinal (0 is the oldest of its kind) stands among the attempts made in one sitting. */
export interface Place {
  session: number;
  /** The seed that all attempts of the family share. */
  family: number;
  /** Which attempt this is, from 0, of how many. */
  member: number;
  size: number;
  /** Milliseconds from the session's first item to this one, and to its last. */
  offset: number;
  span: number;
}

/**
 * Finds an ordinal's place by replaying its session of a few dozen items, so that any item of a million can be
 * computed alone.
 */
export function placeOf(kind: Kind, seed: number, ordinal: number): Place {
  const session = Math.floor(ordinal / sessionSize);
  const index = ordinal % sessionSize;
  const random = createRandom(seed, session, kind === "image" ? 11 : 13);
  let place: Omit<Place, "span"> | undefined;
  let clock = 0;
  for (let start = 0, number = 0; start < sessionSize; number++) {
    const size = Math.min(random.weighted<number>(familySizes[kind]), sessionSize - start);
    clock += random.between(120_000, 900_000);
    for (let member = 0; member < size; member++) {
      clock += random.between(15_000, 110_000);
      if (start + member === index)
        place = {
          session,
          family: mix(seed, session, number, kind === "image" ? 12 : 14),
          member,
          size,
          offset: clock,
        };
    }
    start += size;
  }
  return { ...place!, span: clock };
}

import { packedEnd, ratingOf, unpackMarks } from "#contract/packed-marks.ts";

/** What each packing of marks says of an asset: how much it is worth among others of its prompt, and whether it is kept. */
export interface Worths {
  /** By packed marks; 0 is what nobody has marked. What is rejected or hidden is below that. */
  readonly of: Int8Array;
  /** By packed marks 1 or 0: a favourite, a pick or one rated 4 and more, unless it is rejected or hidden. */
  readonly kept: Uint8Array;
}

/** A favourite and a pick outdo every rating, and both at once each of them. */
const best = 6;
const goodRating = 4;

export const worths: Worths = {
  of: Int8Array.from({ length: packedEnd }, (_, packed) => worthOf(packed)),
  kept: Uint8Array.from({ length: packedEnd }, (_, packed) => {
    const { favourite, state } = unpackMarks(packed);
    const isGood = favourite || state === "pick" || ratingOf(packed) >= goodRating;
    return isGood && worthOf(packed) >= 0 ? 1 : 0;
  }),
};

function worthOf(packed: number): number {
  const { favourite, rating, state, hidden } = unpackMarks(packed);
  if (state === "reject" || hidden) return -1;
  return rating + (favourite ? best : 0) + (state === "pick" ? best : 0);
}

import { type Marks, states } from "./marks.ts";

/**
 * What a tile shows of an asset's marks, as one number, because an answer may hold a million of them: bit 0 favourite,
 * bits 1 to 3 the rating, bits 4 and 5 the state, bit 6 hidden, bit 7 whether there is a note, bit 8 whether there are tags.
 */
export function packMarks({ favourite, rating, state, hidden, note, tags }: Marks): number {
  const stateCode = state === null ? 0 : states.indexOf(state) + 1;
  return (
    (favourite ? 1 : 0) |
    (rating << 1) |
    (stateCode << 4) |
    (hidden ? 64 : 0) |
    (note === "" ? 0 : 128) |
    (tags.length > 0 ? 256 : 0)
  );
}

/** What `packMarks` has kept. */
export interface ShownMarks extends Pick<Marks, "favourite" | "rating" | "state" | "hidden"> {
  hasNote: boolean;
  hasTags: boolean;
}

export function unpackMarks(packed: number): ShownMarks {
  return {
    favourite: (packed & 1) !== 0,
    rating: ratingOf(packed),
    state: states[((packed >> 4) & 3) - 1] ?? null,
    hidden: (packed & 64) !== 0,
    hasNote: (packed & 128) !== 0,
    hasTags: (packed & 256) !== 0,
  };
}

/** The rating alone. */
export const ratingOf = (packed: number): number => (packed >> 1) & 7;

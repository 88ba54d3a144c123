import { type MarkChange, type Marks, noMarks, states } from "./marks.ts";

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

/** Every packed number is below this one. */
export const packedEnd = 512;

const bitsOf = { favourite: 1, rating: 14, state: 48, hidden: 64, note: 128 } as const;

/** Those of the bits that a tile shows of without being pointed at: favourite, rejected, hidden. */
export const restBits = packMarks({ ...noMarks, favourite: true, state: "reject", hidden: true });

/** What a change makes of packed marks: `(packed & keep) | set`. */
export interface PackedChange {
  keep: number;
  set: number;
}

/**
 * A change as bits, so that a hundred thousand are made in a moment. What is packed does not say which tags there are:
 * those that a change takes away are left standing.
 */
export function packChange({ addTags = [], removeTags: _, ...change }: MarkChange): PackedChange {
  let keep = packedEnd - 1;
  for (const [field, bits] of Object.entries(bitsOf)) if (field in change) keep &= ~bits;
  return { keep, set: packMarks({ ...noMarks, ...change, tags: addTags }) };
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

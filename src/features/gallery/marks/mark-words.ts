import type { ShownMarks } from "#contract/packed-marks.ts";

/** Whether a tile shows anything of its marks without being pointed at. */
export const seenAtRest = (marks: ShownMarks): boolean =>
  marks.favourite || marks.hidden || marks.state === "reject";

/** Whether there is any mark at all. */
export const isMarked = (marks: ShownMarks): boolean =>
  seenAtRest(marks) || marks.rating > 0 || marks.state !== null || marks.hasNote || marks.hasTags;

/** The marks in words, for who hears the sheet: ", favourite, rated 4 of 5, picked"; "" where there are none. */
export function markWords(marks: ShownMarks): string {
  const { favourite, rating, state, hidden, hasNote, hasTags } = marks;
  const words = [
    favourite && "favourite",
    rating > 0 && `rated ${rating} of 5`,
    state && (state === "pick" ? "picked" : "rejected"),
    hidden && "hidden",
    hasNote && "has a note",
    hasTags && "has tags",
  ].filter((word) => word);
  return words.map((word) => `, ${word}`).join("");
}

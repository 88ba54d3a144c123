import type { ShownMarks } from "#contract/packed-marks.ts";
import { looks } from "#library/selection/selection.ts";
import { markWords } from "../marks/mark-words.ts";

/** What people have done with an item, to follow what it is: ", favourite, selected"; "" for nothing. */
export const describeTile = (marks: ShownMarks, look: number): string =>
  markWords(marks) + (look & looks.selected ? ", selected" : "");

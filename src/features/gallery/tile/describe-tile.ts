import type { ShownMarks } from "#contract/packed-marks.ts";
import { looks } from "#library/selection/selection.ts";
import { formatCount } from "#shared/format.ts";
import { markWords } from "../marks/mark-words.ts";

/**
 * What an item stands for and what people have done with it, to follow what it is: ", 14 attempts, favourite, selected"; ""
 * for nothing.
 */
export const describeTile = (attempts: number, marks: ShownMarks, look: number): string =>
  (attempts > 1 ? `, ${formatCount(attempts)} attempts` : "") +
  markWords(marks) +
  (look & looks.selected ? ", selected" : "");

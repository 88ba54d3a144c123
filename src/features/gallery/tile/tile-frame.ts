import type { Box } from "../layout/sheet-layout.ts";

/** One item of the sheet, as the layout and the query's columns know it, before its record has arrived. */
export interface TileFrame {
  box: Box;
  /** Pixels from the top of the band that holds the tile. */
  top: number;
  row: number;
  video: boolean;
  created: number;
  /** As `packTone` gives it, or whatever the catalog has instead. */
  colour: number;
  /** How many attempts it stands for where they are folded, itself included; else 1. */
  attempts: number;
}

/** Whether two frames show the same in the same place: after a mark a new answer says so of all tiles but the marked. */
export const isSameFrame = ({ box, ...a }: TileFrame, { box: other, ...b }: TileFrame): boolean =>
  haveSame(a, b) && haveSame(box, other);

const haveSame = <T extends object>(a: T, b: T) =>
  (Object.keys(a) as (keyof T)[]).every((name) => a[name] === b[name]);

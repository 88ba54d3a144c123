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
export const isSameFrame = (a: TileFrame, b: TileFrame): boolean =>
  a.row === b.row &&
  a.top === b.top &&
  a.colour === b.colour &&
  a.attempts === b.attempts &&
  a.created === b.created &&
  a.video === b.video &&
  isSameBox(a.box, b.box);

const isSameBox = (a: Box, b: Box): boolean =>
  a.index === b.index &&
  a.left === b.left &&
  a.top === b.top &&
  a.width === b.width &&
  a.height === b.height;

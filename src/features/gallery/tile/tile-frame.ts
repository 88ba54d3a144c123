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
  /** As `packMarks` gives it, of the answer that is shown. */
  marks: number;
  /** How many attempts it stands for where they are folded, itself included; else 1. */
  attempts: number;
}

import type { Box } from "./layout/sheet-layout.ts";

/** 0xRRGGBB, or this where the catalog knows none yet. */
export const unknownColour = 0xffffffff;

/** One item of the sheet, as the layout and the query's columns know it, before its record has arrived. */
export interface TileFrame {
  box: Box;
  /** Pixels from the top of the band that holds the tile. */
  top: number;
  row: number;
  video: boolean;
  created: number;
  colour: number;
}

/** The CSS colour of an empty frame; undefined where the theme's own is to show. */
export function frameColour(colour: number): string | undefined {
  return colour === unknownColour ? undefined : `#${colour.toString(16).padStart(6, "0")}`;
}

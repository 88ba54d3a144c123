import { firstLineFrom } from "./locate.ts";
import type { SheetLayout } from "./sheet-layout.ts";

/**
 * The sheet is mounted in bands of one height: a band holds the lines that begin in it. The list virtualiser then
 * knows every size from a single number, whatever the layout, so a new layout is a new number of bands and nothing
 * else: no estimates to rebuild (0.5 s for a million items) and no list to mount anew at each resize.
 */
export const bandHeight = 256;

/** The lines that begin in a band: from the first to before the second. */
export function linesOfBand(layout: SheetLayout, band: number): [number, number] {
  return [firstLineFrom(layout, band * bandHeight), firstLineFrom(layout, (band + 1) * bandHeight)];
}

/** How many bands a sheet of `height` pixels takes. */
export const bandsFor = (height: number): number => Math.ceil(height / bandHeight);

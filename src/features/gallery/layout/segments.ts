import { bandHeight } from "./bands.ts";

/**
 * Browsers cap the height of an element (Chromium at 33,554,428 px, Firefox at about 17.8 million), which a million
 * items exceed. So at most this many bands, 12 million pixels, are in the document at a time: a segment, which moves
 * along under a sheet of any height.
 */
export const segmentBands = Math.floor(12_000_000 / bandHeight);

/**
 * The first band of the segment to show for a position (pixels from the top of the sheet): the one shown now while
 * the position is well within it, else one with the position in its middle.
 */
export function segmentFor(position: number, bands: number, current = 0): number {
  const last = Math.max(0, bands - segmentBands);
  const band = Math.floor(position / bandHeight);
  const margin = segmentBands / 8;
  const fitsAbove = current === 0 || band >= current + margin;
  const fitsBelow = current === last || band < current + segmentBands - margin;
  if (current >= 0 && current <= last && fitsAbove && fitsBelow) return current;
  return Math.min(last, Math.max(0, band - Math.floor(segmentBands / 2)));
}

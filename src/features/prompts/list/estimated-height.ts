/** About how high an entry is, in pixels, until it has been measured: on a wide screen, where it is lowest. */
const usual = 153;

/**
 * Browsers cap the height of an element, Firefox at about 17.8 million pixels: entries below that could not be scrolled
 * to. This leaves room for 40,000 that are seen and turn out to be 140 pixels higher, as on a phone.
 */
const highest = 12_000_000;

/** The height in pixels that each of so many entries is taken for until it is seen. */
export const estimatedHeight = (entries: number): number =>
  Math.max(1, Math.min(usual, Math.floor(highest / entries)));

/** How many entries may be in view at once in a window of such a height in pixels: rather too many than too few. */
export const entriesInView = (height: number): number => Math.ceil(height / usual);

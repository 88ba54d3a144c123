/** What a picture may be at most, for a browser to be given it and for a thumbnail alike: what opens has a tile. */
export const pictureLimits = {
  /** Width times height: whoever shows it has to decode it. Four or eight bytes each. */
  pixels: 100_000_000,
  /** Of an original that a thumbnail is made of, which is held whole. */
  bytes: 128_000_000,
} as const;

/**
 * The demo library's proportions, all in one place. Weights need not sum to anything. The strange values are here
 * because the provider's strings are free: a client must meet them before its users do.
 */

/** The newest item's date where none is given: fixed, so that copies kept by browsers stay true across restarts. */
export const defaultNow = Date.parse("2026-11-20T17:42:10.318Z");

/** How far back the oldest items lie, in months of 30.4 days. */
export const months = 36;

/** How many attempts belong together: mostly a few, now and then a stubborn dozen. */
export const familySizes = {
  image: [
    [1, 46],
    [2, 22],
    [3, 12],
    [4, 14],
    [6, 4],
    [8, 1.5],
    [12, 0.5],
  ],
  video: [
    [1, 70],
    [2, 20],
    [3, 8],
    [4, 2],
  ],
} as const;

/** Ordinals to a session (one sitting): families never cross its edge. */
export const sessionSize = 24;

/** Sizes by stated ratio; "2k" models draw larger. */
const standard = {
  "16:9": [1280, 720],
  "9:16": [720, 1280],
  "1:1": [1024, 1024],
  "4:3": [1152, 864],
  "3:4": [864, 1152],
} as const;
const wide = {
  "16:9": [1344, 768],
  "9:16": [768, 1344],
  "1:1": [1024, 1024],
  "4:3": [1184, 864],
  "3:4": [864, 1184],
} as const;
const large = {
  "16:9": [1920, 1080],
  "9:16": [1080, 1920],
  "1:1": [1440, 1440],
  "4:3": [1600, 1200],
  "3:4": [1200, 1600],
} as const;

export type Ratio = keyof typeof standard;
type Sizes = Record<Ratio, readonly [number, number]>;

export interface Model {
  name: string;
  sizes: Sizes;
}

export const imageModels: readonly (readonly [Model, number])[] = [
  [{ name: "seedream3.0", sizes: standard }, 33],
  [{ name: "nanobanana", sizes: wide }, 29],
  [{ name: "flux-schnell", sizes: standard }, 25],
  [{ name: "nanobanana-pro", sizes: large }, 12],
  [{ name: "seedream4.5-preview", sizes: wide }, 0.7],
  [{ name: "internal/lab-07", sizes: standard }, 0.3],
];

export const videoModels: readonly (readonly [Model, number])[] = [
  [{ name: "veo3.1_fast", sizes: standard }, 46],
  [{ name: "veo3.1", sizes: large }, 30],
  [{ name: "pixverse5.5", sizes: standard }, 23],
  [{ name: "veo4-preview", sizes: large }, 1],
];

export const imageRatios: readonly (readonly [Ratio, number])[] = [
  ["16:9", 30],
  ["1:1", 28],
  ["9:16", 22],
  ["4:3", 9],
  ["3:4", 11],
];

export const videoRatios: readonly (readonly [Ratio, number])[] = [
  ["16:9", 48],
  ["9:16", 34],
  ["1:1", 8],
  ["4:3", 5],
  ["3:4", 5],
];

/** Ratios that no document mentions, each with the listed one that its pictures are drawn in. */
export const oddRatios: readonly (readonly [string, Ratio])[] = [
  ["21:9", "16:9"],
  ["4:5", "3:4"],
  ["auto", "1:1"],
  ["1.91:1", "16:9"],
];

/** Undefined: the request named no style. */
export const styles: readonly (readonly [string | undefined, number])[] = [
  [undefined, 46],
  ["photorealistic", 22],
  ["artistic", 10],
  ["minimalist", 7],
  ["cartoon", 5],
  ["vintage", 5],
  ["futuristic", 4],
  ["Risograph, 2 colours", 0.7],
];

/** Probabilities of the oddities. */
export const odds = {
  /** The stated ratio is one of `oddRatios`. */
  oddRatio: 0.012,
  /** Width and height contradict the stated ratio. */
  contradiction: 0.035,
  /** A member of a family is tried in another ratio. */
  otherRatio: 0.12,
  /** A member of a family is tried with another model. */
  otherModel: 0.15,
};

/** What a family of images is made from. */
export const imageSources = [
  ["none", 80],
  ["image", 15],
  ["dead", 2],
  ["foreign", 3],
] as const;

/** What a family of videos is made from. "chain": each clip continues the one before. */
export const videoSources = [
  ["none", 42],
  ["first-frame", 24],
  ["last-frame", 7],
  ["references", 12],
  ["chain", 11],
  ["dead", 2],
  ["foreign", 2],
] as const;

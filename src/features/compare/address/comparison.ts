/** Ways to look at what is compared. */
export const modes = ["side", "wipe", "flicker", "difference", "knockout"] as const;
export type Mode = (typeof modes)[number];

/** Swaps a second in a flicker. Four of them are two flashes: fewer than the three that can do harm. */
export const swapRates: readonly number[] = [0.5, 1, 2, 4];

/** Assets that one page compares at most. */
export const mostItems = 4;

/** What part of a picture is seen, and how large. Nothing of it depends on the window. */
export interface Place {
  /** 100 is one pixel of the first picture on one pixel of the screen. */
  readonly percent: number;
  /** What lies in the middle of the room, as shares of the picture's width and height: 0 to 1. */
  readonly x: number;
  readonly y: number;
}

/** How assets are compared: all that the page's address says beside which ones. Items are known by their index. */
export interface Comparison {
  readonly mode: Mode;
  /** Which item the first is held against, where two are: 1 to 3. */
  readonly against: number;
  /** Where the wipe's edge stands: 0 at the left, 1 at the right. */
  readonly split: number;
  readonly swaps: number;
  /** What all show that are not let go; null where they fit. */
  readonly place: Place | null;
  /** What items show that are let go: null where one fits; undefined for those that follow. */
  readonly own: readonly (Place | null | undefined)[];
  /** Seconds on the clock, where it rests. */
  readonly time: number;
  /** Whether videos of different lengths keep pace by seconds, or by the share of each that has passed. */
  readonly by: "time" | "share";
  /** Seconds by which each video is ahead of the clock. */
  readonly offsets: readonly number[];
  /** The video that is heard; null where none is, undefined where nobody has chosen. */
  readonly heard: number | null | undefined;
  readonly speed: number;
}

export const plain: Comparison = {
  mode: "side",
  against: 1,
  split: 0.5,
  swaps: 1,
  place: null,
  own: [],
  time: 0,
  by: "time",
  offsets: [],
  heard: undefined,
  speed: 1,
};

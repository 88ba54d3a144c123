import type { QueryResult, Row } from "#catalog/index.ts";
import type { SheetLayout } from "../layout/sheet-layout.ts";
import type { SheetKey } from "./keys.ts";
import type { Place } from "./place.ts";

/** A sheet as it is seen. Lengths in pixels. */
export interface Sight {
  layout: SheetLayout;
  result: QueryResult;
  /** Of the sheet, whatever follows its layout included. */
  height: number;
  /** What of it is visible at a time. */
  viewport: number;
  /** Whether the order is by date. */
  dated: boolean;
  /** Where the item is that stands for a row's family, -1 for none: only where the result is folded. */
  placeOf?: ((row: Row) => number) | undefined;
}

/** The one tile that Tab reaches (a roving tab stop), and whether it is to hold the keyboard's focus. */
export interface TileFocus {
  index: number;
  row: Row | undefined;
  /** Another number each time that the tile is given the focus; 0 while the keyboard is elsewhere. */
  turn: number;
}

/** All that a sheet remembers of where a person is on it. */
export interface SheetState {
  /** Null before anything is shown. */
  sight: Sight | null;
  /** Names the list that is shown. */
  list: string;
  /** Pixels from the top of the sheet to the upper edge of what is visible, once all effects are performed. */
  position: number;
  /** What a person looks at; null is the very top, which stays the top whatever arrives. */
  place: Place | null;
  /** The index of the item that stands for `place` now: its own, or its successor's where it is gone. */
  standsAt: number;
  focus: TileFocus;
  /** Turns given so far. */
  turns: number;
  /**
   * The item that is open in the viewer or beside the sheet: at -1 while the list does not hold it, and whether it has
   * been brought into view.
   */
  open: { row: Row; index: number; shown: boolean } | null;
  /**
   * How often a person has asked to see what is new, and what was there when they did so last, until it has come. Null
   * before that is known.
   */
  asked: { times: number; before: QueryResult | null } | null;
}

/** All that may happen to a sheet, as far as place, focus and keys are concerned. */
export type SheetEvent =
  /** Another result, list, width, height, density or view is shown. `left` is where its list was left. */
  | { type: "shown"; sight: Sight; list: string; left: Place | null }
  /**
   * The sheet is now at `position`. `by` a person, or something on their behalf; else it was the sheet's own doing, or
   * the browser's, which moves up where a sheet has become shorter.
   */
  | { type: "scrolled"; position: number; by: "person" | "page" }
  /** Movement has calmed down. */
  | { type: "calmed" }
  /** A key was pressed that `takesKey`. */
  | { type: "key"; key: SheetKey }
  /** A person has asked for the item with which a day, a month or a year begins. */
  | { type: "sought"; index: number }
  /** The keyboard's focus is on a tile. */
  | { type: "focused"; index: number }
  /** It is on something else of the page. */
  | { type: "blurred" }
  /** Another item is open, or none. `free` tells whether the focus is nowhere in particular. */
  | { type: "opened"; row: Row | undefined; free: boolean }
  /** So many times in all a person has asked to see what is new. */
  | { type: "asked"; times: number }
  /** The sheet goes away. */
  | { type: "left" };

/** What is to be done to the world. The focus is no effect: a tile that is mounted later must find it too. */
export type Effect =
  /** Scroll to a position in pixels. `still`: it restores what was seen, so nothing has moved for a person. */
  { type: "scroll"; to: number; still: boolean } | { type: "remember"; list: string; place: Place | null };

export interface Step {
  state: SheetState;
  effects: Effect[];
}

/** Before anything is shown. */
export const initialState: SheetState = {
  sight: null,
  list: "",
  position: 0,
  place: null,
  standsAt: 0,
  focus: { index: 0, row: undefined, turn: 0 },
  turns: 0,
  open: null,
  asked: null,
};

import { firstLineFrom } from "../layout/locate.ts";
import { indexOfRow, isInView } from "./place.ts";
import type { SheetState, Sight, TileFocus } from "./sheet-state.ts";

/** Puts the focus on an item, given to its tile or only for Tab to find. */
export function focusOn(state: SheetState, index: number, given: boolean): SheetState {
  const turns = given ? state.turns + 1 : state.turns;
  const row = state.sight?.result.rows[index];
  return { ...state, turns, focus: { index, row, turn: given ? turns : 0 } };
}

/**
 * The focus in a new sight: on the same item, which takes it back if it held it, for its tile may be another one now.
 * An item that is folded away hands it to what stands for it; one that is gone gives its place to the one with its number.
 */
export function focusShown(state: SheetState, { result, placeOf }: Sight): SheetState {
  const { index, row, turn } = state.focus;
  const now = indexOfRow(result, row, index);
  if (now >= 0) return now === index ? state : focusOn(state, now, turn > 0);
  const family = row === undefined ? -1 : (placeOf?.(row) ?? -1);
  if (family >= 0) return focusOn(state, state.place?.row === row ? state.standsAt : family, turn > 0);
  return focusOn(state, Math.min(index, Math.max(0, result.rows.length - 1)), false);
}

/** The focus of a sheet at rest: Tab finds the first item in view when a person has scrolled away from the last. */
export function focusAtRest(state: SheetState, sight: Sight): SheetState {
  const { focus, position } = state;
  const { layout } = sight;
  if (layout.count === 0 || isInView(sight, position, Math.min(focus.index, layout.count - 1))) return state;
  const line = firstLineFrom(layout, position);
  return focusOn(state, Math.min(layout.firsts[line] ?? 0, layout.count - 1), false);
}

/** -1 for a tile that is not the tab stop, 0 for the tab stop, else the number of its turn to hold the focus. */
export const turnOf = (focus: TileFocus, index: number): number => (index === focus.index ? focus.turn : -1);

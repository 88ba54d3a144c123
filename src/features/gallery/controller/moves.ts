import type { Place } from "./place.ts";
import { indexOfRow, placePicked, placeSeen } from "./place.ts";
import { revealed } from "./reveal.ts";
import type { SheetState, Sight, Step } from "./sheet-state.ts";
import { focusOn } from "./tile-focus.ts";

/** Scrolls as far as the sheet goes. `still`: it restores what was seen. */
export function scrollTo(state: SheetState, { height, viewport }: Sight, to: number, still = false): Step {
  const position = Math.max(0, Math.min(to, height - viewport));
  return { state: { ...state, position }, effects: [{ type: "scroll", to: position, still }] };
}

/** Scrolls as little as brings an item into view. */
export function revealItem(state: SheetState, sight: Sight, index: number): Step {
  const to = revealed(sight, state.position, index);
  return to === state.position ? { state, effects: [] } : scrollTo(state, sight, to);
}

/** A person looks at what is there now. */
export const lookFrom = (state: SheetState, sight: Sight): SheetState =>
  at(state, placeSeen(sight, state.position));

/** A person looks at an item, wherever it is on the screen. */
const lookAt = (state: SheetState, sight: Sight, index: number): SheetState =>
  at(state, placePicked(state.place, sight, state.position, index));

/** A person has turned to an item with the keyboard's focus. */
export const turnTo = (state: SheetState, sight: Sight, index: number): SheetState =>
  lookAt(focusOn(state, index, true), sight, index);

const at = (state: SheetState, place: Place | null): SheetState =>
  place === state.place ? state : { ...state, place, standsAt: place?.index ?? 0 };

/** The open item comes into view once: when it is opened, or when the list first holds it. Later it lies where it lies. */
export function revealOpen(state: SheetState, sight: Sight): Step {
  if (!state.open) return { state, effects: [] };
  const { row, shown } = state.open;
  const index = indexOfRow(sight.result, row, state.open.index);
  const known = { ...state, open: { row, index, shown: shown || index >= 0 } };
  if (index < 0 || shown) return { state: known, effects: [] };
  const moved = revealItem(known, sight, index);
  return { ...moved, state: lookAt(moved.state, sight, index) };
}

import type { QueryResult } from "#catalog/index.ts";
import { lookFrom, revealItem, revealOpen, scrollTo } from "./moves.ts";
import { positionOf, standIn } from "./place.ts";
import type { SheetEvent, SheetState, Sight, Step } from "./sheet-state.ts";
import { focusShown } from "./tile-focus.ts";

/** Shows a sight with what a person looks at where it lay. */
export function showInPlace(before: SheetState, event: SheetEvent & { type: "shown" }): Step {
  const { sight } = event;
  const restored = restore(before, event);
  const focused = focusShown(restored.state, sight);
  const opened = revealOpen(focused, sight);
  const arrived = revealNew(opened.state, sight);
  // Each later scroll takes the one before for done.
  return { state: arrived.state, effects: [...restored.effects, ...opened.effects, ...arrived.effects] };
}

function restore(state: SheetState, { sight, list, left }: SheetEvent & { type: "shown" }): Step {
  const { result } = sight;
  const shown = state.sight;
  // A new list is taken up with its own result: until that has come, the previous one is still on screen.
  const taken = !shown || (state.list !== list && shown.result !== result);
  const place = taken ? left : state.place;
  const before = taken ? null : { result: shown.result, index: state.standsAt };
  const standsAt = place && result.rows.length > 0 ? standIn(place, sight, before) : 0;
  const kept: SheetState = taken
    ? { ...state, sight, place, standsAt, list, asked: state.asked && { ...state.asked, before: null } }
    : { ...state, sight, standsAt };
  return scrollTo(kept, sight, positionOf(place, standsAt, sight), true);
}

/** Once what a person has asked for is in the result, its first item comes into view: it may be anywhere. */
function revealNew(state: SheetState, sight: Sight): Step {
  const { asked } = state;
  // Other arrivals may come first: those of a walk that is still under way.
  if (!asked?.before || sight.result.held >= asked.before.held) return { state, effects: [] };
  const done = { ...state, asked: { ...asked, before: null } };
  const index = firstNew(asked.before, sight.result);
  if (index < 0) return { state: done, effects: [] };
  const moved = revealItem(done, sight, index);
  return moved.effects.length > 0 ? { ...moved, state: lookFrom(moved.state, sight) } : moved;
}

function firstNew(before: QueryResult, result: QueryResult): number {
  const known = new Set(before.rows);
  return result.rows.findIndex((row) => !known.has(row));
}

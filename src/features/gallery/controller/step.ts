import { openingOf } from "../layout/locate.ts";
import { keyTarget, type SheetKey } from "./keys.ts";
import { lookFrom, revealItem, revealOpen, scrollTo, turnTo } from "./moves.ts";
import type { Effect, SheetEvent, SheetState, Sight, Step } from "./sheet-state.ts";
import { showInPlace } from "./show.ts";
import { focusAtRest, focusOn } from "./tile-focus.ts";

/**
 * What a sheet does about an event. Its law: the item that a person looks at never moves. Only what a person does
 * (scrolls, turns to an item by key, opens one, asks for what is new) chooses it; a width, a density, a view or an
 * arrival never does, so that any of them can be undone to the pixel: chosen anew by each layout it would drift, since
 * lines begin with other items in each. And the focus is given to a tile by a person's act on the sheet alone.
 */
export function step(state: SheetState, event: SheetEvent): Step {
  if (event.type === "shown") return showInPlace(state, event);
  const { sight } = state;
  if (!sight) return { state, effects: [] };
  switch (event.type) {
    case "scrolled": {
      const moved = { ...state, position: event.position };
      return { state: event.by === "person" ? lookFrom(moved, sight) : moved, effects: [] };
    }
    case "calmed":
      return { state: focusAtRest(state, sight), effects: [leave(state)] };
    case "key":
      return sight.layout.count > 0 ? press(state, sight, event.key) : { state, effects: [] };
    case "sought": {
      const moved = scrollTo(state, sight, openingOf(sight.layout, event.index));
      return { ...moved, state: turnTo(moved.state, sight, event.index) };
    }
    case "focused": {
      const known = state.focus.turn > 0 && state.focus.index === event.index;
      return { state: known ? state : turnTo(state, sight, event.index), effects: [] };
    }
    case "blurred":
      return { state: state.focus.turn > 0 ? focusOn(state, state.focus.index, false) : state, effects: [] };
    case "opened":
      return event.row === undefined
        ? { state: close(state, sight, event.free), effects: [] }
        : revealOpen({ ...state, open: { row: event.row, index: -1, shown: false } }, sight);
    case "asked":
      return { state: ask(state, sight, event.times), effects: [] };
    case "left":
      return { state, effects: [leave(state)] };
  }
}

const leave = ({ list, place }: SheetState): Effect => ({ type: "remember", list, place });

function press(state: SheetState, sight: Sight, key: SheetKey): Step {
  const target = keyTarget(key, sight, state.position, state.focus);
  if ("position" in target) {
    const moved = scrollTo(state, sight, target.position);
    return { ...moved, state: lookFrom(moved.state, sight) };
  }
  const moved = revealItem(state, sight, target.index);
  return { ...moved, state: turnTo(moved.state, sight, target.index) };
}

/** The keyboard goes on from the item that was open; where the focus has gone elsewhere by intent, it stays there. */
function close(state: SheetState, sight: Sight, free: boolean): SheetState {
  const closed = { ...state, open: null };
  return free && state.open && state.open.index >= 0 ? turnTo(closed, sight, state.open.index) : closed;
}

/** The first time tells how often it was asked before the sheet was there. */
function ask(state: SheetState, { result }: Sight, times: number): SheetState {
  const { asked } = state;
  if (asked?.times === times) return state;
  return { ...state, asked: { times, before: asked ? result : null } };
}

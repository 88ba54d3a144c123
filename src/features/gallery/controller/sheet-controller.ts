import type { Row } from "#catalog/index.ts";
import { Listeners } from "#shared/listeners.ts";
import { type Effect, initialState, type SheetEvent, type SheetState } from "./sheet-state.ts";
import { step } from "./step.ts";
import { turnOf } from "./tile-focus.ts";

/** Holds a sheet's state, hands on the effects of each event, and tells the tiles where the focus is. */
export class SheetController {
  readonly #perform: (effect: Effect) => void;
  readonly #focusMoves = new Listeners();
  #state: SheetState = initialState;

  constructor(perform: (effect: Effect) => void) {
    this.#perform = perform;
  }

  send(event: SheetEvent): void {
    const before = this.#state.focus;
    const { state, effects } = step(this.#state, event);
    this.#state = state;
    for (const effect of effects) this.#perform(effect);
    if (state.focus !== before) this.#focusMoves.tell();
  }

  readonly onFocusMove = this.#focusMoves.add;

  /** The index of the tile that has the keyboard's focus; -1 while that is elsewhere. */
  get focused(): number {
    const { index, turn } = this.#state.focus;
    return turn > 0 ? index : -1;
  }

  /** The index of the item that a person is at: the tile with the focus, else what they look at. */
  get at(): number {
    const { focus, standsAt } = this.#state;
    return focus.turn > 0 ? focus.index : standsAt;
  }

  /** The row of that tile. */
  get focusedRow(): Row | undefined {
    const { row, turn } = this.#state.focus;
    return turn > 0 ? row : undefined;
  }

  /** What a tile is to the keyboard: -1 nothing, 0 the tab stop, else the holder, by a number new each time. */
  turnOf(index: number): number {
    return turnOf(this.#state.focus, index);
  }
}

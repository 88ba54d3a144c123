import { useSyncExternalStore } from "react";

/** The one tile that Tab reaches (a roving tab stop), and whether it is to hold the keyboard's focus. */
export class TileFocus {
  #index = 0;
  /** Counts the times that a tile was given the focus; 0 while the keyboard is elsewhere. */
  #given = 0;
  #count = 0;
  readonly #listeners = new Set<() => void>();

  get index(): number {
    return this.#index;
  }

  /** Whether the keyboard is on the sheet: a tile that is mounted anew, by a new layout, then takes its focus back. */
  get held(): boolean {
    return this.#given > 0;
  }

  set(index: number, held: boolean): void {
    this.#index = index;
    this.#given = held ? ++this.#count : 0;
    for (const listener of [...this.#listeners]) listener();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What a tile is to the keyboard: -1 nothing, 0 the tab stop, else the holder, by a number new each time. */
  placeOf(index: number): number {
    return index === this.#index ? this.#given : -1;
  }
}

/** See `placeOf`. */
export function useTileFocus(focus: TileFocus, index: number): number {
  return useSyncExternalStore(focus.subscribe, () => focus.placeOf(index));
}

/** A place of one original among those that are held in memory at the same time. */
export interface Room {
  /** Waits until there is room for so many bytes. Asked a second time, it has them already. Rejects where `signal` aborts. */
  take(bytes: number, signal: AbortSignal): Promise<void>;
  /** Gives them back. */
  leave(): void;
}

/**
 * Gives out room for so many bytes in the order in which places were made: the first is let in always, however large, so that
 * who waits for it never waits for ever.
 */
export class Rooms {
  readonly #most: number;
  #held = 0;
  readonly #places: { bytes: number; taken: boolean; let: () => void }[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  /** The place after all others that there are. */
  make(): Room {
    const place = { bytes: -1, taken: false, let: () => {} };
    this.#places.push(place);
    return {
      take: (bytes, signal) => {
        if (place.taken) return Promise.resolve();
        place.bytes = bytes;
        return new Promise((resolve, reject) => {
          place.let = resolve;
          signal.addEventListener("abort", () => reject(signal.reason), { once: true });
          this.#admit();
        });
      },
      leave: () => {
        const at = this.#places.indexOf(place);
        if (at < 0) return;
        this.#places.splice(at, 1);
        if (place.taken) this.#held -= place.bytes;
        this.#admit();
      },
    };
  }

  #admit(): void {
    for (const place of this.#places) {
      if (place.taken) continue;
      // Those after it wait for it, or it might never be let in.
      if (place.bytes < 0 || (this.#held > 0 && this.#held + place.bytes > this.#most)) return;
      place.taken = true;
      this.#held += place.bytes;
      place.let();
    }
  }
}

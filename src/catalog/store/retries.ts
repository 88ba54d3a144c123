/** Milliseconds until a disk that has failed is tried again; then twice that, and so on. */
const firstPause = 5_000;
const longestPause = 60_000;

/** When to try again what has failed: later and later. Owns its timer: `stop` ends it. */
export class Retries {
  readonly #act: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pause = firstPause;

  constructor(act: () => void) {
    this.#act = act;
  }

  later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#act, this.#pause);
    this.#pause = Math.min(2 * this.#pause, longestPause);
  }

  /** Ends the wait that is under way. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  /** All is well: the next failure is a first one. */
  reset(): void {
    this.#pause = firstPause;
  }
}

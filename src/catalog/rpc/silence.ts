/** Milliseconds between two looks. */
const pace = 4_000;
/** So many looks in a row without a sound are a silence. Counted, not measured: a computer that slept has heard nothing. */
const patience = 5;

/**
 * Notices that the other side of a conversation, of which something is expected, says nothing at all, and that it
 * speaks again. Reading a large library holds a worker up for seconds, so a silence is no death.
 */
export class Silence {
  readonly #ask: () => void;
  readonly #tell: (silent: boolean) => void;
  #timer: ReturnType<typeof setInterval> | undefined;
  #looks = 0;

  /** `ask` is called for a sign of life, `tell` when a silence begins or ends. */
  constructor(ask: () => void, tell: (silent: boolean) => void) {
    this.#ask = ask;
    this.#tell = tell;
  }

  /** Something is expected from now on, until `stop`. */
  listen(): void {
    this.#timer ??= setInterval(() => this.#look(), pace);
  }

  heard(): void {
    const silent = this.#looks >= patience;
    this.#looks = 0;
    if (silent) this.#tell(false);
  }

  /** Nothing is expected any more. */
  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#looks = 0;
  }

  #look(): void {
    this.#looks++;
    // A look that follows the last sound at once says nothing yet.
    if (this.#looks === 2) this.#ask();
    if (this.#looks === patience) this.#tell(true);
  }
}

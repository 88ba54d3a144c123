/** Milliseconds between two looks. */
const pace = 4_000;
/** So many looks in a row without a sound are a silence. Counted, not measured: a computer that slept has heard nothing. */
const patience = 5;
/** After so many, nothing is hoped for any more. */
const givingUp = 2 * patience;

/** How the far side is: "silent" while it answers nothing at all, "dead" when no answer can be trusted to come. */
export type Health = "fine" | "silent" | "dead";

/**
 * Notices that the other side of a conversation, of which something is expected, says nothing at all, and that it
 * speaks again. Reading a large library holds a worker up for seconds, so that a short silence is no death.
 */
export class Silence {
  readonly #ask: () => void;
  readonly #tell: (health: Health) => void;
  #timer: ReturnType<typeof setInterval> | undefined;
  #looks = 0;

  /** `ask` is called for a sign of life, `tell` when a silence begins or ends, or has lasted too long. */
  constructor(ask: () => void, tell: (health: Health) => void) {
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
    if (silent) this.#tell("fine");
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
    if (this.#looks === patience) this.#tell("silent");
    if (this.#looks === givingUp) this.#tell("dead");
  }
}

/** Calls `act` at once, then no oftener than every `ms`: who asks meanwhile is served at the end of that time. */
export class Paced {
  readonly #act: () => void;
  readonly #ms: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = false;

  constructor(act: () => void, ms: number) {
    this.#act = act;
    this.#ms = ms;
  }

  ask(): void {
    this.#asked = true;
    if (this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#asked) this.ask();
    }, this.#ms);
    this.flush();
  }

  /** Serves at once who has asked and is waiting. */
  flush(): void {
    if (!this.#asked) return;
    this.#asked = false;
    this.#act();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#asked = false;
  }
}

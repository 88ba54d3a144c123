/** Lets a long piece of work pause, so that the worker answers in between: `if (breath.isDue) await breath.take()` in its loop. */
export class Breath {
  #since = performance.now();
  readonly #longest: number;

  /** `longest`: milliseconds of work after which others get their turn. */
  constructor(longest = 8) {
    this.#longest = longest;
  }

  /** Asked before each `take`: to await a hundred thousand times what is done already takes a fifth of a second. */
  get isDue(): boolean {
    return performance.now() - this.#since >= this.#longest;
  }

  async take(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    this.#since = performance.now();
  }
}

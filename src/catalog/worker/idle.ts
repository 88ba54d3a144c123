/** Milliseconds without a request after which the worker counts as idle. */
const quiet = 1_000;
/** What is pressing waits no longer than this. */
const patience = 15_000;

/** Runs one task when nothing else is asked of the worker. Owns its timer: `stop` ends it. */
export class Idle {
  readonly #task: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #deadline = Number.POSITIVE_INFINITY;

  constructor(task: () => void) {
    this.#task = task;
  }

  /** Asks for the task. One that is `pressing` comes at last even if requests never cease. */
  want(pressing: boolean): void {
    if (pressing) this.#deadline = Math.min(this.#deadline, performance.now() + patience);
    if (this.#timer === undefined) this.#schedule();
  }

  /** Tells of a request, which puts the task off. */
  touch(): void {
    if (this.#timer !== undefined) this.#schedule();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#deadline = Number.POSITIVE_INFINITY;
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const left = this.#deadline - performance.now();
    this.#timer = setTimeout(
      () => {
        this.stop();
        this.#task();
      },
      Math.max(0, Math.min(quiet, left)),
    );
  }
}

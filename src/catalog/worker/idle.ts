/** Runs one task when nothing else is asked of the worker. Owns its timer: `stop` ends it. */
export class Idle {
  readonly #task: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #quiet = Number.POSITIVE_INFINITY;
  #deadline = Number.POSITIVE_INFINITY;

  constructor(task: () => void) {
    this.#task = task;
  }

  /**
   * Asks for the task after `quiet` milliseconds without a request; within `patience` milliseconds even if requests never
   * cease.
   */
  want(quiet: number, patience = Number.POSITIVE_INFINITY): void {
    this.#quiet = Math.min(this.#quiet, quiet);
    this.#deadline = Math.min(this.#deadline, performance.now() + patience);
    this.#schedule();
  }

  /** Tells of a request, which puts the task off. */
  touch(): void {
    if (this.#timer !== undefined) this.#schedule();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#quiet = Number.POSITIVE_INFINITY;
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
      Math.max(0, Math.min(this.#quiet, left)),
    );
  }
}

/** Milliseconds of work after which others get their turn. */
const longest = 8;

/** Lets a long piece of work pause, so that the worker answers in between: `await breath.take()` in its loop. */
export class Breath {
  #since = performance.now();

  async take(): Promise<void> {
    if (performance.now() - this.#since < longest) return;
    await new Promise((resolve) => setTimeout(resolve));
    this.#since = performance.now();
  }
}

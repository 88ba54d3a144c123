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
    await nextTask();
    this.#since = performance.now();
  }
}

/** Resolves after what waits already. A timer would do so too, but a later one of several in a row is held up for 4 ms. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

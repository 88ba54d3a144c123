import { refuse } from "./refusals.ts";

interface Waiting {
  start(): void;
  turnAway(): void;
}

/**
 * Runs at most `limit` tasks side by side. Of those that wait the newest goes first: what scrolled into view last
 * is what a person is looking at; and where more than `maxWaiting` wait, the oldest is refused as busy.
 */
export class Limiter {
  readonly #limit: number;
  readonly #waiting: Waiting[] = [];
  readonly #maxWaiting: number;
  #running = 0;

  constructor(limit: number, maxWaiting = 2_000) {
    this.#limit = limit;
    this.#maxWaiting = maxWaiting;
  }

  /** Rejects with the signal's reason, without having begun, when it aborts while the task still waits. */
  async run<T>(signal: AbortSignal, task: () => Promise<T>): Promise<T> {
    await this.#turn(signal);
    try {
      signal.throwIfAborted();
      return await task();
    } finally {
      // The place is handed over as it is, so a newcomer cannot slip in between.
      const next = this.#waiting.pop();
      if (next) next.start();
      else this.#running--;
    }
  }

  async #turn(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.#running < this.#limit) {
      this.#running++;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const waiting: Waiting = {
        start() {
          signal.removeEventListener("abort", leave);
          resolve();
        },
        turnAway() {
          signal.removeEventListener("abort", leave);
          reject(refuse("busy"));
        },
      };
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
        reject(signal.reason);
      };
      signal.addEventListener("abort", leave, { once: true });
      this.#waiting.push(waiting);
      if (this.#waiting.length > this.#maxWaiting) this.#waiting.shift()?.turnAway();
    });
  }
}

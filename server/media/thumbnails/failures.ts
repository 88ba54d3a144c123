import { LRUCache } from "lru-cache";
import { ApiError } from "#contract/problem.ts";

export interface FailureLimits {
  /** How long a failure is remembered, in milliseconds. */
  ms: number;
  /** How many are; the least recently met goes first. */
  count: number;
  /** How often, in milliseconds, a person may have the same address tried anew. */
  retryMs: number;
}

/**
 * Remembers for a short time which addresses failed for good, so that a screen of dead pictures does not ask their
 * hosts again at each look. What a retry may mend is not remembered.
 */
export class Failures {
  readonly #known: LRUCache<string, ApiError>;
  readonly #forgiven: LRUCache<string, true> | undefined;

  constructor({ ms, count, retryMs }: FailureLimits) {
    this.#known = new LRUCache({ ttl: ms, max: count });
    if (retryMs > 0) this.#forgiven = new LRUCache({ ttl: retryMs, max: count });
  }

  note(url: string, error: unknown): void {
    if (error instanceof ApiError && !error.problem.retryable) this.#known.set(url, error);
  }

  /** Lets the address be tried anew, at once but not again and again: a person may ask, and no loop may drive us. */
  forgive(url: string): void {
    if (!this.#known.has(url) || this.#forgiven?.has(url)) return;
    this.#known.delete(url);
    this.#forgiven?.set(url, true);
  }

  /** Throws what the address failed with, where that is remembered. */
  check(url: string): void {
    const error = this.#known.get(url);
    if (error) throw error;
  }
}

import { LRUCache } from "lru-cache";
import { ApiError } from "#contract/problem.ts";

export interface FailureLimits {
  /** How long a failure is remembered, in milliseconds. */
  ms: number;
  /** How many are; the least recently met goes first. */
  count: number;
}

/**
 * Remembers for a short time which addresses failed for good, so that a screen of dead pictures does not ask their
 * hosts again at each look. What a retry may mend is not remembered.
 */
export class Failures {
  readonly #known: LRUCache<string, ApiError>;

  constructor({ ms, count }: FailureLimits) {
    this.#known = new LRUCache({ ttl: ms, max: count });
  }

  note(url: string, error: unknown): void {
    if (error instanceof ApiError && !error.problem.retryable) this.#known.set(url, error);
  }

  forget(url: string): void {
    this.#known.delete(url);
  }

  /** Throws what the address failed with, where that is remembered. */
  check(url: string): void {
    const error = this.#known.get(url);
    if (error) throw error;
  }
}

import { LRUCache } from "lru-cache";
import { ApiError } from "#contract/problem.ts";

export interface FailureLimits {
  /** How long a failure is remembered, in milliseconds. */
  ms: number;
  /** How many are; the least recently met goes first. */
  count: number;
  /** For how long, in milliseconds, a person who asks anew is told the same. */
  retryMs: number;
}

/**
 * Remembers for a short time which addresses failed for good, so that a screen of dead pictures does not ask their
 * hosts again at each look. What a retry may mend is not remembered.
 */
export class Failures {
  readonly #known: LRUCache<string, ApiError>;
  readonly #limits: FailureLimits;

  constructor(limits: FailureLimits) {
    this.#limits = limits;
    this.#known = new LRUCache({ ttl: limits.ms, ttlResolution: 0, max: limits.count });
  }

  note(url: string, error: unknown): void {
    if (error instanceof ApiError && !error.problem.retryable) this.#known.set(url, error);
  }

  /** Lets the address be tried anew, unless that was done a moment ago: a person may ask, and a loop may not drive us. */
  forgive(url: string): void {
    const age = this.#limits.ms - this.#known.getRemainingTTL(url);
    if (age >= this.#limits.retryMs) this.#known.delete(url);
  }

  /** Throws what the address failed with, where that is remembered. */
  check(url: string): void {
    const error = this.#known.get(url);
    if (error) throw error;
  }
}

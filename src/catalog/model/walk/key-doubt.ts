import { ApiError, type Problem, type ProblemCode } from "#contract/problem.ts";

/** Failures that are of our server, of the way to it, or of how often we ask, and so not of the key that was asked. */
const ofOthers: readonly ProblemCode[] = [
  "rate-limited",
  "account-changed",
  "offline",
  "server-unreachable",
  "refused",
];
/** Times that a page fails in a way that may pass before its key is suspected. */
const mostFailures = 3;

/**
 * Tells when a page's failure may be its key's: some providers answer a key that they no longer know with 500, with a
 * page of HTML, or not at all. Whether it is, only the head of the list can tell: it comes where the provider is well.
 */
export class KeyDoubt {
  #key: string | undefined;
  #failures = 0;

  /** Takes in one more failure of `key`: whether it is to be held against the head of the list. */
  suspects(key: string, { code, retryable }: Problem): boolean {
    if (ofOthers.includes(code)) return false;
    this.#failures = key === this.#key ? this.#failures + 1 : 1;
    this.#key = key;
    return !retryable || this.#failures >= mostFailures;
  }
}

/** The provider says so itself. */
export const isRefused = (error: unknown): boolean =>
  error instanceof ApiError && error.problem.code === "page-key-refused";

import type { Stuck } from "#catalog/index.ts";
import { ApiError, type Problem } from "#contract/problem.ts";

/** What to tell of a walk that has ended above the list's end. */
export const stuckProblems: Record<Stuck, Problem> = {
  circle: {
    code: "bad-answer",
    status: 0,
    title: "Pictory's list leads in a circle.",
    detail: "What lies below could not be fetched. Retry looks whether it has been mended.",
    retryable: false,
  },
  refused: {
    code: "page-key-refused",
    status: 0,
    title: "Pictory's list breaks off.",
    detail:
      "It refuses to go on from the last page that came, also after a new beginning. Retry begins once more.",
    retryable: false,
  },
};

const unexpected: Problem = {
  code: "storage-failed",
  status: 0,
  title: "The local library could not take in a page.",
  detail: "Reload the page. What was stored so far is kept.",
  retryable: false,
};

export const syncProblemOf = (error: Error | null): Problem | null =>
  error && (error instanceof ApiError ? error.problem : unexpected);

/** A timer that is set for longer, in milliseconds, rings at once. */
const longestTimer = 2 ** 31 - 1;

/** Milliseconds before try `failures` + 1: what the provider asks for, else doubling from one second. */
export function retryDelay(failures: number, error: Error): number {
  const asked = (syncProblemOf(error)?.retryAfter ?? 0) * 1000;
  return Math.min(longestTimer, Math.max(asked, Math.min(1000 * 2 ** failures, 30_000)));
}

/** When the next try comes after the last of so many failures, milliseconds since 1970. */
export function nextTry(failures: number, error: Error | null): number | null {
  return error instanceof ApiError ? error.at + retryDelay(failures - 1, error) : null;
}

import * as v from "valibot";
import { type Problem, type ProblemCode, problemSchema } from "#contract/problem.ts";

const offline: Problem = {
  code: "offline",
  status: 0,
  title: "You are offline.",
  detail: "The original follows by itself when the network is back.",
  retryable: true,
};

const unreachable: Problem = {
  code: "server-unreachable",
  status: 0,
  title: "Contact Sheet’s server cannot be reached.",
  detail: "Check that it is still running.",
  retryable: true,
};

const unanswered: Problem = {
  code: "timed-out",
  status: 504,
  title: "Timed out.",
  detail: "The file’s host takes too long.",
  retryable: true,
};

const undecodable: Problem = {
  code: "undecodable",
  status: 200,
  title: "This file cannot be shown.",
  detail: "It is damaged, was cut off on its way, or is of a kind this browser does not show.",
  retryable: true,
};

/** For answers that do not explain themselves. */
const unexplained = (status: number): Problem => ({
  code: codeOf(status),
  status,
  title: titleOf(status),
  detail: `The server answered ${status} without saying why.`,
  retryable: status >= 500 || status === 429,
});

function codeOf(status: number): ProblemCode {
  if (status === 404 || status === 410) return "gone";
  if (status === 403) return "expired";
  if (status === 413) return "too-large";
  if (status === 429) return "rate-limited";
  return "source-failed";
}

function titleOf(status: number): string {
  if (status === 404 || status === 410) return "Gone upstream.";
  if (status === 403) return "Link expired.";
  if (status === 413) return "Too large.";
  if (status === 429) return "Too many requests.";
  return status >= 500 ? "The provider is down." : "This file did not arrive.";
}

/** How long to wait for the reason, milliseconds. */
const patience = 10_000;

/**
 * Why a picture or video did not show: `<img>` and `<video>` never say, so its first byte is asked for again and the
 * answer read. Rejects only when `signal` fires.
 */
export async function readMediaProblem(sealedUrl: string, signal: AbortSignal): Promise<Problem> {
  const late = AbortSignal.timeout(patience);
  try {
    const response = await fetch(sealedUrl, {
      headers: { range: "bytes=0-0" },
      signal: AbortSignal.any([signal, late]),
    });
    if (response.ok) {
      // A server may ignore the range: what follows the headers is of no interest.
      await response.body?.cancel();
      return undecodable;
    }
    const body: unknown = await response.json().catch(() => null);
    return v.is(problemSchema, body) ? body : unexplained(response.status);
  } catch (error) {
    if (signal.aborted) throw error;
    if (late.aborted) return unanswered;
    return navigator.onLine ? unreachable : offline;
  }
}

/** The problem for a person: what happened, and what to expect of trying again. */
export function wordsOf({
  code,
  title,
  detail,
  retryable,
  retryAfter,
}: Problem): Pick<Problem, "title" | "detail"> {
  // Many hosts refuse a file that is no longer there in the same words as a link that has expired.
  if (code === "expired") return { title, detail: `${detail} It may also be gone upstream.` };
  const ofThisSide = code === "offline" || code === "server-unreachable" || code === "undecodable";
  if (!retryable || ofThisSide) return { title, detail };
  const when = retryAfter ? `in ${retryAfter} s` : "in a moment";
  return { title, detail: `${detail} Try again ${when}.` };
}

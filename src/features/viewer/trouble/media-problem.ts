import * as v from "valibot";
import { type Problem, type ProblemCode, problemSchema } from "#contract/problem.ts";
import type { Broken } from "./broken-off.ts";

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

const interrupted: Problem = {
  code: "interrupted",
  status: 200,
  title: "The video broke off.",
  detail: "The connection to the file’s host was lost, and is there again.",
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

/** Asks for one byte: the problem that the answer tells, or how long the file is (0 where that is not told). */
async function ask(url: string, at: number, signal: AbortSignal): Promise<Problem | number> {
  // Browsers keep what has come of a file, and would answer for the host that has gone since.
  const response = await fetch(url, { headers: { range: `bytes=${at}-${at}` }, cache: "no-store", signal });
  if (response.ok) {
    // A server may ignore the range: what follows the headers is of no interest.
    await response.body?.cancel();
    return Number(/\/(\d+)$/.exec(response.headers.get("content-range") ?? "")?.[1] ?? 0);
  }
  const body: unknown = await response.json().catch(() => null);
  return v.is(problemSchema, body) ? body : unexplained(response.status);
}

/**
 * Why a picture or video did not show: `<img>` and `<video>` never say, so its first byte is asked for again, and of
 * a video the one where it broke off, and the answers read. Rejects only when `signal` fires.
 */
export async function readMediaProblem(
  url: string,
  signal: AbortSignal,
  broken: Broken = { at: 0, interrupted: false },
): Promise<Problem> {
  const late = AbortSignal.timeout(patience);
  const either = AbortSignal.any([signal, late]);
  try {
    const length = await ask(url, 0, either);
    if (typeof length !== "number") return length;
    const at = Math.min(Math.floor(length * broken.at), length - 1);
    const later = at > 0 ? await ask(url, at, either) : length;
    if (typeof later !== "number") return later;
    return broken.interrupted ? interrupted : undecodable;
  } catch (error) {
    if (signal.aborted) throw error;
    if (late.aborted) return unanswered;
    return navigator.onLine ? unreachable : offline;
  }
}

/** Whether a file that does not show can be downloaded all the same. */
export const canBeKept = ({ code, downloadable }: Problem): boolean =>
  code === "undecodable" || code === "interrupted" || downloadable === true;

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

import * as v from "valibot";

/**
 * What went wrong, for programs: whoever meets the trouble decides it once, and everybody else reads it here. Titles
 * are for people and may change.
 */
const problemCodes = [
  // Of the provider's lists.
  "unauthorized", // The key was refused.
  "forbidden", // The key, its plan or the network is not let in.
  "rate-limited",
  "page-key-refused", // The list goes on, but not from this key: begin again at its head.
  "provider-failed",
  "bad-answer", // What came is not what this API gives.
  "account-changed", // The server shows another account now than the page was opened for.
  // Of media, whose host may be any.
  "gone",
  "expired", // The link is refused; a newer record may hold a fresh one.
  "not-media",
  "not-picture",
  "damaged",
  "interrupted", // It began to come, and then did not; the host answers again.
  "too-large",
  "address-refused",
  "redirects",
  "source-failed",
  "busy",
  // Of both.
  "timed-out",
  "unreachable",
  // Of our own server, and of the way to it.
  "offline",
  "server-unreachable",
  "server-failed",
  "bad-request",
  "refused", // This server does not answer requests of this kind, from there, or under this name.
  "not-found",
  // Of who asks.
  "signed-out", // Nobody is signed in, or is any more.
  "not-allowed", // The person may look, and not change this.
  "sign-in-refused", // The password, the invitation or another service's word lets nobody in.
  // Of what people add.
  "store-failed", // It cannot be kept or read now; what is made meanwhile waits.
  "library-changed", // The server keeps another library now than the page was opened for.
  "library-in-doubt", // The key may be another account's: the person is asked before anything is mixed.
  // Of the browser.
  "undecodable", // The file came, and this browser cannot show it.
  "storage-failed",
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** The one error shape of `/api` and `/media`, sent as `application/problem+json` (RFC 9457). */
export const problemSchema = v.object({
  code: v.picklist(problemCodes),
  /** The HTTP status of this answer: the provider's own where it refused (401, 403, 429, 500), else ours. */
  status: v.number(),
  /** A short sentence for a person. */
  title: v.string(),
  /** What to do about it. Never holds the key or a header. */
  detail: v.string(),
  /** Whether the same request may succeed later. */
  retryable: v.boolean(),
  /**
   * Of a medium that is not shown: whether its address gives the file to keep, when asked for as a download
   * (`downloadUrl`). Absent where it does not, or where nobody has looked.
   */
  downloadable: v.optional(v.boolean()),
  /** Seconds, from the provider's Retry-After; a day at most. */
  retryAfter: v.optional(v.number()),
});
export type Problem = v.InferOutput<typeof problemSchema>;

/** The server behind the page's address shows another account than the page was opened for. */
export const accountChanged: Problem = {
  code: "account-changed",
  status: 409,
  title: "This server shows another account now.",
  detail: "It was started anew with another key. Retry opens the library that it shows.",
  retryable: false,
};

/** Nobody is signed in where that is asked for. */
export const signedOut: Problem = {
  code: "signed-out",
  status: 401,
  title: "Sign in first.",
  detail: "This server shows a library to those who are signed in.",
  retryable: false,
};

/** A problem as an exception; `status` 0 means that our own server could not be reached. */
export class ApiError extends Error {
  override name = "ApiError";
  readonly problem: Problem;
  /** When it was met, milliseconds since 1970: `retryAfter` counts from here. */
  readonly at = Date.now();

  constructor(problem: Problem, options?: ErrorOptions) {
    super(`${problem.title} ${problem.detail}`.trim(), options);
    this.problem = problem;
  }
}

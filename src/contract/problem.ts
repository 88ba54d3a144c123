import * as v from "valibot";

/** The one error shape of `/api` and `/media`, sent as `application/problem+json` (RFC 9457). */
export const problemSchema = v.object({
  /** The HTTP status of this answer: the provider's own where it refused (401, 403, 429, 500), else ours. */
  status: v.number(),
  /** A short sentence for a person. */
  title: v.string(),
  /** What to do about it. Never holds the key or a header. */
  detail: v.string(),
  /** Whether the same request may succeed later. */
  retryable: v.boolean(),
  /** Seconds, from the provider's Retry-After. */
  retryAfter: v.optional(v.number()),
});
export type Problem = v.InferOutput<typeof problemSchema>;

/** A problem as an exception; `status` 0 means that our own server could not be reached. */
export class ApiError extends Error {
  override name = "ApiError";
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(`${problem.title} ${problem.detail}`.trim(), options);
    this.problem = problem;
  }
}

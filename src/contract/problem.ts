import * as z from "zod/mini";

/** The one error shape of `/api` and `/media`, sent as `application/problem+json` (RFC 9457). */
export const problemSchema = z.object({
  /** The HTTP status of this answer: the provider's own where it refused (401, 403, 429, 500), else ours. */
  status: z.number(),
  /** A short sentence for a person. */
  title: z.string(),
  /** What to do about it. Never holds the key or a header. */
  detail: z.string(),
  /** Whether the same request may succeed later. */
  retryable: z.boolean(),
  /** Seconds, from the provider's Retry-After. */
  retryAfter: z.optional(z.number()),
});
export type Problem = z.infer<typeof problemSchema>;

/** A problem as an exception; `status` 0 means that our own server could not be reached. */
export class ApiError extends Error {
  override name = "ApiError";
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(`${problem.title} ${problem.detail}`.trim(), options);
    this.problem = problem;
  }
}

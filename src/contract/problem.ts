import { boolean, type Infer, number, object, optional, string } from "#shared/schema.ts";

/** The one error shape of `/api` and `/media`, sent as `application/problem+json` (RFC 9457). */
export const problemSchema = object({
  /** The HTTP status of this answer: the provider's own where it refused (401, 403, 429, 500), else ours. */
  status: number,
  /** A short sentence for a person. */
  title: string(),
  /** What to do about it. Never holds the key or a header. */
  detail: string(),
  /** Whether the same request may succeed later. */
  retryable: boolean,
  /** Seconds, from the provider's Retry-After. */
  retryAfter: optional(number),
});
export type Problem = Infer<typeof problemSchema>;

/** A problem as an exception; `status` 0 means that our own server could not be reached. */
export class ApiError extends Error {
  override name = "ApiError";
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(`${problem.title} ${problem.detail}`.trim(), options);
    this.problem = problem;
  }
}

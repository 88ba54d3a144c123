import * as z from "zod";

/**
 * What the provider sends, as tolerantly as our own contract allows: what every asset must have is required here,
 * all else is unknown until `normalize.ts` has looked at it.
 */
export const wirePage = z.object({
  items: z.array(z.unknown()),
  nextPageKey: z.string().nullish(),
});

const text = () => z.string({ error: (issue) => (issue.input === undefined ? "is missing" : "is not text") });

const size = z.preprocess(
  (value) => (typeof value === "string" && /^\d{1,6}$/.test(value) ? Number(value) : value),
  z
    .int({ error: (issue) => (issue.input === undefined ? "is missing" : "is not a whole number") })
    .min(1, "is not positive")
    .max(100_000, "is too large"),
);

const label = text().trim().min(1, "is empty").max(200, "is too long");

/** A time without a zone is taken as UTC: read as local time it would move with the server. */
const date = text()
  .max(40, "is too long")
  .transform((sent, context) => {
    const zoned = /T[\d:.,]+$/.test(sent) ? `${sent}Z` : sent;
    const time = /^\d{4}-\d{2}-\d{2}T/.test(sent) ? Date.parse(zoned) : Number.NaN;
    if (!Number.isNaN(time)) return new Date(time).toISOString();
    context.addIssue("is not an ISO 8601 time");
    return z.NEVER;
  });

/** Sealed addresses travel in request lines, which Node limits to 16 kB. */
const longestUrl = 6000;

export const webUrl = text()
  .trim()
  .max(longestUrl, "is too long")
  .refine((url) => /^https?:\/\//i.test(url) && URL.canParse(url), "is not an http address");

export const wireItem = z.object({
  id: label,
  url: webUrl,
  prompt: text(),
  model: label,
  aspectRatio: label,
  createdDate: date,
  width: size,
  height: size,
});

export const wireStyle = z.string().trim().max(200);

/** Seconds; the provider writes "8s". */
export const wireDuration = z.preprocess(
  (value) =>
    typeof value === "string" && /^\d{1,6}(\.\d{1,6})?\s?s?$/.test(value) ? Number.parseFloat(value) : value,
  z.number().positive().max(86_400),
);

import * as v from "valibot";

/**
 * What the provider sends, as tolerantly as our own contract allows: what every asset must have is required here,
 * all else is unknown until `normalize.ts` has looked at it.
 */
export const wirePage = v.object({
  items: v.array(v.unknown()),
  nextPageKey: v.nullish(v.string()),
});

/** Says of a value of the wrong type what it is not, and of an absent one that it is. */
const orMissing = (complaint: string) => (issue: v.BaseIssue<unknown>) =>
  issue.input === undefined ? "is missing" : complaint;

const text = () => v.string(orMissing("is not text"));

const size = v.pipe(
  v.unknown(),
  v.transform((value) => (typeof value === "string" && /^\d{1,6}$/.test(value) ? Number(value) : value)),
  // A schema, not v.integer(): of a fraction the pipe then says nothing more.
  v.custom<number>(Number.isInteger, orMissing("is not a whole number")),
  v.minValue(1, "is not positive"),
  v.maxValue(100_000, "is too large"),
);

/** An id travels in addresses, whose lines Node limits to 16 kB: a letter may take nine bytes there. */
const longestId = 1_000;

/** Kept as sent, spaces included: two ids that differ by one are two items. Half a surrogate pair has no address. */
const id = v.pipe(
  v.unknown(),
  v.transform((value) => (Number.isSafeInteger(value) ? String(value) : value)),
  text(),
  v.minLength(1, "is empty"),
  v.maxLength(longestId, "is too long"),
  v.transform((sent) => sent.toWellFormed()),
);

const label = v.pipe(text(), v.trim(), v.minLength(1, "is empty"), v.maxLength(200, "is too long"));

/** A time without a zone is taken as UTC: read as local time it would move with the server. */
const date = v.pipe(
  text(),
  v.maxLength(40, "is too long"),
  v.transform((sent) => {
    const zoned = /T[\d:.,]+$/.test(sent) ? `${sent}Z` : sent;
    return /^\d{4}-\d{2}-\d{2}T/.test(sent) ? Date.parse(zoned) : Number.NaN;
  }),
  v.number("is not an ISO 8601 time"),
  v.transform((time) => new Date(time).toISOString()),
);

/** Sealed addresses travel in request lines, which Node limits to 16 kB. */
const longestUrl = 6000;

export const webUrl = v.pipe(
  text(),
  v.trim(),
  v.maxLength(longestUrl, "is too long"),
  v.check((url) => /^https?:\/\//i.test(url) && URL.canParse(url), "is not an http address"),
);

export const wireItem = v.pipe(
  v.unknown(),
  v.check((item) => !Array.isArray(item)),
  v.object(
    {
      id,
      url: webUrl,
      prompt: text(),
      model: label,
      aspectRatio: label,
      createdDate: date,
      width: size,
      height: size,
    },
    "is missing",
  ),
);

export const wireStyle = v.pipe(v.string(), v.trim(), v.maxLength(200));

/** Seconds; the provider writes "8s". */
export const wireDuration = v.pipe(
  v.unknown(),
  v.transform((value) =>
    typeof value === "string" && /^\d{1,6}(\.\d{1,6})?\s?s?$/.test(value) ? Number.parseFloat(value) : value,
  ),
  v.number(),
  v.gtValue(0),
  v.maxValue(86_400),
);

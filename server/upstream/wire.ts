import * as v from "valibot";
import { readDate } from "./date.ts";

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

const ourForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Whether a date is sent as we write it ourselves, as nearly all are: then there is nothing to read. */
function isOurs(sent: unknown): sent is string {
  if (typeof sent !== "string" || !ourForm.test(sent)) return false;
  const date = new Date(sent);
  return !Number.isNaN(date.getTime()) && date.toISOString() === sent;
}

/** What was sent is told, for a person who has to find out in what form dates come now. */
const date = v.pipe(
  v.unknown(),
  v.check((sent) => sent !== undefined && sent !== null, "is missing"),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    if (isOurs(dataset.value)) return dataset.value;
    const date = new Date(readDate(dataset.value));
    if (!Number.isNaN(date.getTime())) return date.toISOString();
    const sent = String(JSON.stringify(dataset.value)).slice(0, 40);
    addIssue({ message: `is not a date that can be read (${sent})` });
    return NEVER;
  }),
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

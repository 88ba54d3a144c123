import * as v from "valibot";
import { registerSchema } from "#contract/changes.ts";
import { longestNote, longestTag, states } from "#contract/marks.ts";
import { fieldOf, sortOfSubject, tagOfField } from "#contract/registers.ts";
import { formatCount } from "#shared/format.ts";

const shapeSchema = v.object({ subject: v.string(), field: v.string() });

/** The first so many characters: a field may be a page long where a file is broken. */
export const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

export const noteTooLong = (length: number): string =>
  `The note has ${formatCount(length)} characters, and may have ${formatCount(longestNote)}. Shorten it.`;
export const noRating = (text: string): string => `“${shortened(text)}” is no rating: give 0 to 5.`;
export const noState = (text: string): string =>
  `“${shortened(text)}” is no state: give ${states.join(" or ")}, or nothing.`;
export const noTag = (text: string): string =>
  `“${shortened(text)}” is no tag: give 1 to ${longestTag} characters without a comma or double blanks.`;

/** Why something is no register that this version can keep, and what to do; undefined where it is one. */
export function registerProblem(entry: unknown): string | undefined {
  if (v.is(registerSchema, entry)) return foreignField(entry.subject, entry.field);
  if (!v.is(shapeSchema, entry))
    return "An entry needs a subject and a field. Export the file anew, or remove the entry.";
  const { subject, field } = entry;
  const known = fieldOf(field);
  const tag = tagOfField(field);
  if (!known && tag !== undefined) return noTag(tag);
  if (!known)
    return `There is no field “${shortened(field)}” in this version. Update Contact Sheet, or remove the entry.`;
  const value = "value" in entry ? entry.value : undefined;
  if (!v.is(known.value, value)) return valueProblem(field, value);
  if (!v.is(registerSchema.pipe[0].entries.subject, subject))
    return `“${shortened(subject)}” names no asset and nothing that a person keeps: give i. or v. and an id.`;
  return "The entry's owner or stamp is missing or damaged. Export the file anew, or remove the entry.";
}

function valueProblem(field: string, value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "nothing");
  if (field === "note" && typeof value === "string") return noteTooLong(value.length);
  if (field === "rating") return noRating(text);
  if (field === "state") return noState(text);
  return `The field “${shortened(field)}” cannot hold “${shortened(text)}”. Correct or remove the entry.`;
}

/** A view has no rating, nor an asset an address. */
function foreignField(subject: string, field: string): string | undefined {
  const sort = sortOfSubject(subject);
  if (fieldOf(field)?.of.some((of) => of === sort)) return undefined;
  return `“${shortened(field)}” is no field of ${sort === "asset" ? "an asset" : `a ${sort}`}. Remove the entry.`;
}

import * as v from "valibot";
import {
  longestNote,
  longestTag,
  type MarkChange,
  type Marks,
  type State,
  tidyTag,
} from "#contract/marks.ts";
import { fieldOf, fieldOfTag, type RegisterValue, tagOfField } from "#contract/registers.ts";
import { CatalogError } from "../../catalog.ts";

/** One value for one field: what an action comes down to. Null is none. */
export interface Setting {
  field: string;
  value: RegisterValue;
}

/** What an action sets. Throws `CatalogError`, in words for a person, where it is none that can be kept. */
export function settingsOf(change: MarkChange): Setting[] {
  const { favourite, rating, state, note, hidden } = change;
  const settings: Setting[] = [];
  const set = (field: string, value: RegisterValue) => void settings.push({ field, value });
  if (favourite !== undefined) set("favourite", favourite || null);
  if (rating !== undefined) set("rating", rating || null);
  if (state !== undefined) set("state", state);
  for (const text of change.addTags ?? []) set(tagField(text), true);
  for (const text of change.removeTags ?? []) set(tagField(text), null);
  if (note !== undefined) set("note", note === "" ? null : note.toWellFormed());
  if (hidden !== undefined) set("hidden", hidden || null);
  for (const { field, value } of settings)
    if (!v.is(fieldOf(field)?.value ?? v.never(), value)) throw new CatalogError(why(field));
  return settings;
}

function tagField(text: string): string {
  const tag = tidyTag(text);
  if (tag !== undefined) return fieldOfTag(tag);
  throw new CatalogError(`A tag has at least one letter and at most ${longestTag} characters.`);
}

const why = (field: string) =>
  field === "note"
    ? `A note holds at most ${longestNote.toLocaleString("en")} characters.`
    : `This is no ${field} that can be kept.`;

/** What marks say of a field, as a setting would say it. */
export function valueIn(marks: Marks, field: string): RegisterValue {
  const tag = tagOfField(field);
  if (tag !== undefined) return marks.tags.includes(tag) || null;
  return marks[field as Exclude<keyof Marks, "tags">] || null;
}

/** The marks with another value in one field. */
export function withValue(marks: Marks, { field, value }: Setting): Marks {
  const tag = tagOfField(field);
  if (tag !== undefined) {
    const others = marks.tags.filter((one) => one !== tag);
    return { ...marks, tags: value === true ? [...others, tag].sort() : others };
  }
  if (field === "rating") return { ...marks, rating: (value as number | null) ?? 0 };
  if (field === "state") return { ...marks, state: value as State | null };
  if (field === "note") return { ...marks, note: (value as string | null) ?? "" };
  return { ...marks, [field]: value === true };
}

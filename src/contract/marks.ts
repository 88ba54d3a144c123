import * as v from "valibot";
import { graphemesOf } from "#shared/intl/graphemes.ts";

/** What may be said of an asset beside its rating: that it is kept, or that it is not. */
export const states = ["pick", "reject"] as const;
export type State = (typeof states)[number];

/** What people have put on one asset, as the person who looks sees it. */
export interface Marks {
  /** The person's own; all else is the library's. */
  readonly favourite: boolean;
  /** 0, which is none, to 5. */
  readonly rating: number;
  readonly state: State | null;
  /** Each once, in the order of their letters. */
  readonly tags: readonly string[];
  /** "" is none. */
  readonly note: string;
  readonly hidden: boolean;
}

export const noMarks: Marks = {
  favourite: false,
  rating: 0,
  state: null,
  tags: [],
  note: "",
  hidden: false,
};

/** What one action does to every asset that it is meant for; what it does not name stays. */
export interface MarkChange {
  readonly favourite?: boolean;
  readonly rating?: number;
  readonly state?: State | null;
  readonly addTags?: readonly string[];
  readonly removeTags?: readonly string[];
  readonly note?: string;
  readonly hidden?: boolean;
}

/** Longest tag, in characters as a person counts them. */
export const longestTag = 64;
/** Longest note, in UTF-16 units. */
export const longestNote = 20_000;

/** Most subjects of one change, and most changes of one request. A longer action is sent as several. */
export const mostSubjects = 2_000;
export const mostChanges = 500;

/**
 * A tag as it is kept: NFC, no outer or double blanks, no comma (which parts tags where they are typed). Undefined for
 * what is no tag: nothing, or more than `longestTag` characters.
 */
export function tidyTag(text: string): string | undefined {
  const tag = text
    .normalize("NFC")
    .toWellFormed()
    .replaceAll(/[\s,]+/gu, " ")
    .trim();
  if (tag === "" || [...graphemesOf(tag)].length > longestTag) return undefined;
  return tag;
}

export const ratingSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5));
export const stateSchema = v.nullable(v.picklist(states));
export const noteSchema = v.pipe(v.string(), v.maxLength(longestNote));

import * as v from "valibot";
import type { AssetKey } from "./asset.ts";
import { noteSchema, ratingSchema, stateSchema, tidyTag } from "./marks.ts";

/**
 * Everything that people add is kept as registers, one value each, so that one table, one rule of merging and one feed of
 * changes serve marks, what a person keeps for themselves, and what comes after them. A value of null says that there is none, or no longer.
 */
export interface Register {
  /** What it is said of: "i.<id>" and "v.<id>" are assets; see `ownKinds` for all else. */
  readonly subject: string;
  /** One of `fields`; a tag has a field of its own: "tag:client-a". */
  readonly field: string;
  /** The person whose own it is; "" for what is the library's. */
  readonly owner: string;
  readonly value: RegisterValue;
  readonly stamp: Stamp;
}

export type RegisterValue = string | number | boolean | null | { readonly [key: string]: RegisterValue };

/** When a value was set and by whom. No two different values have the same stamp. */
export interface Stamp {
  /** Milliseconds since 1970 by the server's clock. */
  readonly time: number;
  readonly person: string;
  /** The browser, or the program, that said so: tells apart what one person does in two places. */
  readonly client: string;
}

/** Whether `a` was set after `b`: the whole rule of merging. It is a total order, so the order of arrival makes no difference. */
export function isNewer(a: Stamp, b: Stamp): boolean {
  if (a.time !== b.time) return a.time > b.time;
  if (a.client !== b.client) return a.client > b.client;
  return a.person > b.person;
}

/** What a person keeps for themselves, each kind a list in an order of its own: "view.<id>" is a saved view. */
const ownKinds = ["view", "template", "basket"] as const;
export type OwnKind = (typeof ownKinds)[number];

/** What a field may hold, of what, and whose it is. */
interface Field {
  readonly of: readonly ("asset" | OwnKind)[];
  readonly owner: "library" | "person";
  readonly value: v.GenericSchema<unknown, RegisterValue>;
}

const flag = v.nullable(v.boolean());

const ofAsset = ["asset"] as const;

const tagField: Field = { of: ofAsset, owner: "library", value: flag };

/** One entry a thing that people add. */
const fields: Readonly<Record<string, Field>> = {
  favourite: { of: ofAsset, owner: "person", value: flag },
  rating: { of: ofAsset, owner: "library", value: v.nullable(ratingSchema) },
  state: { of: ofAsset, owner: "library", value: stateSchema },
  note: { of: ofAsset, owner: "library", value: v.nullable(noteSchema) },
  hidden: { of: ofAsset, owner: "library", value: flag },
  // A name, a text, a place among the others; a view's address ("/images?model=veo3.1"), and whether it opens first.
  name: {
    of: ["view", "template"],
    owner: "person",
    value: v.nullable(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100))),
  },
  text: { of: ["template", "basket"], owner: "person", value: v.nullable(noteSchema) },
  address: {
    of: ["view"],
    owner: "person",
    value: v.nullable(v.pipe(v.string(), v.startsWith("/"), v.maxLength(4000))),
  },
  order: { of: ownKinds, owner: "person", value: v.nullable(v.pipe(v.number(), v.finite())) },
  first: { of: ["view"], owner: "person", value: flag },
};

const tagPrefix = "tag:";

/** The field that says whether an asset has a tag; the tag is `tidyTag`'s. */
export const fieldOfTag = (tag: string): string => tagPrefix + tag;

/** The tag of a tag's field; undefined for every other field. */
export const tagOfField = (field: string): string | undefined =>
  field.startsWith(tagPrefix) ? field.slice(tagPrefix.length) : undefined;

/** What is known of a field; undefined where there is none of this name, or its tag is none. */
export function fieldOf(field: string): Field | undefined {
  const tag = tagOfField(field);
  if (tag !== undefined) return tidyTag(tag) === tag ? tagField : undefined;
  return Object.hasOwn(fields, field) ? fields[field] : undefined;
}

/** "i.3f2…", "v.2026…": an asset as the subject of registers, in addresses and in exports. */
export const subjectOf = ({ kind, id }: AssetKey): string => `${kind === "image" ? "i" : "v"}.${id}`;

/** What a subject is: an asset, or of which kind of what a person keeps. */
export const sortOfSubject = (subject: string): string =>
  assetOfSubject(subject) ? "asset" : subject.slice(0, subject.indexOf("."));

/** The asset that a subject is; undefined for other subjects. */
export function assetOfSubject(subject: string): AssetKey | undefined {
  if (subject.startsWith("i.")) return { kind: "image", id: subject.slice(2) };
  if (subject.startsWith("v.")) return { kind: "video", id: subject.slice(2) };
  return undefined;
}

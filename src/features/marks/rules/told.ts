import type { MarkChange } from "#contract/marks.ts";
import { formatCount } from "#shared/format.ts";
import { onFirstUse } from "#shared/intl/on-first-use.ts";

/** What is said of one asset, and of many. */
type Words = readonly [one: string, many: (count: string) => string];

const list = onFirstUse(() => new Intl.ListFormat("en", { type: "conjunction" }));
const named = (tags: readonly string[]) => `${tags.length === 1 ? "Tag" : "Tags"} ${list().format(tags)}`;

/** One entry a field of a change. */
const words: { [Field in keyof MarkChange]-?: (value: NonNullable<MarkChange[Field]> | null) => Words } = {
  favourite: (on) =>
    on
      ? ["Favourite", (n) => `${n} favourites`]
      : ["No longer a favourite", (n) => `${n} no longer favourites`],
  rating: (rating) =>
    rating
      ? [`Rated ${rating}`, (n) => `${n} rated ${rating}`]
      : ["Rating removed", (n) => `Rating removed from ${n}`],
  state: (state) => {
    if (!state) return ["Neither picked nor rejected", (n) => `${n} neither picked nor rejected`];
    return state === "pick" ? ["Picked", (n) => `${n} picked`] : ["Rejected", (n) => `${n} rejected`];
  },
  addTags: (tags) => [`${named(tags ?? [])} added`, (n) => `${named(tags ?? [])} added to ${n}`],
  removeTags: (tags) => [`${named(tags ?? [])} removed`, (n) => `${named(tags ?? [])} removed from ${n}`],
  note: (note) =>
    note ? ["Note kept", (n) => `Note kept for ${n}`] : ["Note removed", (n) => `Note removed from ${n}`],
  hidden: (on) => (on ? ["Hidden", (n) => `${n} hidden`] : ["Shown again", (n) => `${n} shown again`]),
};

/** What an action has done to `count` assets, for a toast: "Favourite", "12 rated 4", "Tag client-a added to 3". */
export function told(change: MarkChange, count: number): string {
  const parts = Object.entries(change).map(([field, value]) => {
    const [one, many] = (words[field as keyof MarkChange] as (value: unknown) => Words)(value);
    return count === 1 ? one : many(formatCount(count));
  });
  return parts.join(", ");
}

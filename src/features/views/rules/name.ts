import { facetOf } from "#contract/facets.ts";
import { type AssetQuery, activeFilters } from "#contract/query.ts";
import { longestName, tidyName } from "#library/own/name.ts";
import { formatCalendarDay } from "#shared/format.ts";
import type { SavedView } from "./saved-view.ts";

const lists = { all: undefined, image: "Images", video: "Videos" };
const orders: Partial<Record<string, string>> = {
  oldest: "oldest first",
  longest: "longest prompts",
  largest: "largest",
  shuffle: "shuffled",
};

function daysOf({ from, to }: AssetQuery): string | undefined {
  if (from && to)
    return from === to ? formatCalendarDay(from) : `${formatCalendarDay(from)} – ${formatCalendarDay(to)}`;
  if (from) return `since ${formatCalendarDay(from)}`;
  return to ? `until ${formatCalendarDay(to)}` : undefined;
}

/** What a list could be called, from what it asks for: "Videos, fox, veo3.1, not 9:16, since 1 Mar 2026". */
export function nameOf(query: AssetQuery): string {
  const values = activeFilters(query).flatMap(([id, { include, exclude }]) => {
    const { labels, title, unlisted } = facetOf(id);
    // What such a value is a name of, a name cannot wait for.
    if (unlisted) return `One ${title.toLowerCase()}`;
    const label = (value: string) => (Object.hasOwn(labels, value) && labels[value]) || value;
    return [...include.map(label), ...exclude.map((value) => `not ${label(value)}`)];
  });
  const parts = [lists[query.kind], query.text, ...values, daysOf(query), orders[query.sort]];
  const name = tidyName(parts.filter(Boolean).join(", ")) ?? "Everything";
  // A model's name is written as its makers write it.
  const first = parts.find(Boolean);
  return first === values[0] ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

/** A name that no other view has: "Foxes 2". */
export function freeName(name: string, views: readonly Pick<SavedView, "name">[]): string {
  const taken = new Set(views.map((view) => view.name.toLocaleLowerCase()));
  const isFree = (candidate: string) => !taken.has(candidate.toLocaleLowerCase());
  if (isFree(name)) return name;
  for (let n = 2; ; n++) {
    const candidate = `${name.slice(0, longestName - 5).trim()} ${n}`;
    if (isFree(candidate)) return candidate;
  }
}

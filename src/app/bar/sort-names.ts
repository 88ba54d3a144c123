import type { AssetQuery, Sort } from "#contract/query.ts";

/** Orders in plain words. */
export const sortNames: Record<Sort, string> = {
  newest: "Newest first",
  oldest: "Oldest first",
  longest: "Longest prompt",
  largest: "Largest",
  rating: "Best rated",
  shuffle: "Shuffled",
};

/** Any whole number will do: it stands in the address, so that the same shuffle can be seen again. */
const newSeed = () => 1 + Math.floor(Math.random() * 99_999);

/** The same question in another order; each shuffle is a new one. */
export const sortedBy =
  (sort: Sort) =>
  (query: AssetQuery): AssetQuery => ({ ...query, sort, seed: newSeed() });

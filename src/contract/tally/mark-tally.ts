import type { Marks, State } from "../marks.ts";

/** How many of an action's assets have each mark: what a key or a button does follows from it. */
export interface MarkTally {
  readonly count: number;
  readonly favourite: number;
  readonly hidden: number;
  /** By rating, 0 to 5. */
  readonly ratings: readonly number[];
  readonly states: Readonly<Record<State, number>>;
  /** The most frequent first, then by their letters. */
  readonly tags: readonly { readonly tag: string; readonly count: number }[];
}

/** What is counted of an asset, or of `times` that have the same. */
export interface Counted extends Omit<Marks, "tags" | "note"> {
  readonly tags?: readonly string[];
  readonly times?: number;
}

export function tallyOf(all: Iterable<Counted>): MarkTally {
  let [count, favourite, hidden] = [0, 0, 0];
  const ratings = [0, 0, 0, 0, 0, 0];
  const states = { pick: 0, reject: 0 };
  const tags = new Map<string, number>();
  for (const { times = 1, ...marks } of all) {
    count += times;
    if (marks.favourite) favourite += times;
    if (marks.hidden) hidden += times;
    ratings[marks.rating] = (ratings[marks.rating] ?? 0) + times;
    if (marks.state !== null) states[marks.state] += times;
    for (const tag of marks.tags ?? []) tags.set(tag, (tags.get(tag) ?? 0) + times);
  }
  return {
    count,
    favourite,
    hidden,
    ratings,
    states,
    tags: [...tags]
      .map(([tag, count]) => ({ tag, count }))
      .toSorted((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1)),
  };
}

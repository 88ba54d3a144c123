import type { MarkChange, State } from "#contract/marks.ts";
import type { MarkTally } from "#contract/tally/mark-tally.ts";

/*
 * What an action does follows one rule: it makes all that it is meant for equal.
 *
 * - Favourite and hidden turn over: where one is not yet, all become it; where all are, none is.
 * - Keys set a rating or a state and never take it away again, as in Lightroom and Photo Mechanic: who goes through
 *   hundreds of pictures presses a key twice now and then. 0 and U take away.
 * - A click on the star that is given already takes the rating away, as in Lightroom.
 */

export const favouriteOf = ({ favourite, count }: MarkTally): MarkChange => ({
  favourite: favourite < count,
});

export const hiddenOf = ({ hidden, count }: MarkTally): MarkChange => ({ hidden: hidden < count });

/** The rating that all have; undefined where they differ. */
export const commonRating = ({ ratings, count }: MarkTally): number | undefined => {
  const rating = ratings.indexOf(count);
  return rating < 0 ? undefined : rating;
};

/** The state that all have, null for neither; undefined where they differ. */
export function commonState({ states, count }: MarkTally): State | null | undefined {
  if (states.pick === count) return "pick";
  if (states.reject === count) return "reject";
  return states.pick + states.reject === 0 ? null : undefined;
}

/** A click on a star, from 1. */
export const ratingClicked = (tally: MarkTally, rating: number): MarkChange => ({
  rating: commonRating(tally) === rating ? 0 : rating,
});

/** A click on a tag of many: given to all where one lacks it, else taken from all. */
export function tagClicked({ tags, count }: MarkTally, tag: string): MarkChange {
  const having = tags.find((of) => of.tag === tag)?.count ?? 0;
  return having < count ? { addTags: [tag] } : { removeTags: [tag] };
}

import { type AssetKey, keyOf } from "#contract/asset.ts";

/** Those who are meant, or what a person has to do first. */
export type Whom = { readonly compare: readonly AssetKey[] } | { readonly say: string };

/**
 * Whom a person means to compare: what is selected, together with the one that is `near` (open, pressed or in focus) where that is
 * none of it. `selected` may end early; `count` is how many are selected in all.
 */
export function whomToCompare(near: AssetKey | null, selected: readonly AssetKey[], count: number): Whom {
  const joins = near !== null && !selected.some((key) => keyOf(key) === keyOf(near));
  const all = joins ? [near, ...selected] : selected;
  const meant = count + (joins ? 1 : 0);
  if (meant > 4) return { say: `Two to four can be compared; ${meant} are meant` };
  if (meant < 2)
    return {
      say: meant === 1 ? "Select another to compare this one with" : "Select two to four to compare them",
    };
  return { compare: all };
}

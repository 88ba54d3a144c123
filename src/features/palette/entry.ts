import type { IconName } from "#ui/words/icon.tsx";
import type { Findable } from "./rank.ts";

/** In the order in which they stand while nothing is asked for. */
export const groups = [
  "Recent searches",
  "Views",
  "Actions",
  "Filters",
  "Go to",
  "Sheet",
  "Settings",
] as const;
export type Group = (typeof groups)[number];

/** One thing that the palette offers. */
export interface Entry extends Findable {
  id: string;
  group: Group;
  icon: IconName;
  /** A quiet word at its right end: a count, the name of a facet. */
  hint?: string | undefined;
  /** The caps of the keys that do the same. */
  keys?: readonly string[] | undefined;
  /** Whether it is what holds now; undefined where that is no question. */
  on?: boolean | undefined;
  /** Not offered before something is typed: there are many of its kind. */
  asked?: boolean | undefined;
  /** Where it leads: what has one is a link, for a new tab too. */
  href?: string | undefined;
  /** What it does, in place of following the link. Called once the palette has gone and the focus is back. */
  run?: (() => void) | undefined;
}

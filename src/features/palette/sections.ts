import { type Entry, type Group, groups } from "./entry.ts";
import { rank, scoreOf } from "./rank.ts";

export interface Section {
  group: Group;
  entries: Entry[];
}

/** Entries of one group that are shown for a text; all are before anything is typed. */
const most = 8;

/**
 * What the palette shows for a text: the groups in their own order, and once something is typed the group with the best
 * find first.
 */
export function sectionsFor(entries: readonly Entry[], text: string): Section[] {
  const asking = text.trim() !== "";
  const offered = asking ? entries : entries.filter(({ asked }) => !asked);
  const sections = groups.flatMap((group) => {
    const found = rank(
      offered.filter((entry) => entry.group === group),
      text,
    );
    return found.length > 0 ? [{ group, entries: asking ? found.slice(0, most) : found }] : [];
  });
  if (!asking) return sections;
  const best = ({ entries: [first] }: Section) => (first ? scoreOf(first, text) : 0);
  return sections.toSorted((a, b) => best(b) - best(a));
}

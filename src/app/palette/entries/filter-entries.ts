import type { Facets } from "#catalog/index.ts";
import { allFacets } from "#contract/facets.ts";
import { filterOf } from "#contract/query.ts";
import { type ChangeQuery, clearFilters, toggleInclude, valueLabel } from "#features/filters/index.ts";
import type { Entry } from "#features/palette/index.ts";
import { formatCount } from "#shared/format.ts";
import { type Here, linkOf } from "./link-of.ts";

/** Every value that the list on screen can be narrowed to, counted as in the panel; and how to be rid of them. */
export function filterEntries(here: Here, facets: Facets | undefined, edit: ChangeQuery): Entry[] {
  const values = allFacets.flatMap(({ id, title, chip = "", unlisted }) => {
    if (unlisted) return [];
    const { include } = filterOf(here.query, id);
    return (facets?.[id].values ?? [])
      .filter(({ value, count }) => count > 0 || include.includes(value))
      .map(({ value, count }): Entry => {
        const toggle = (query: Here["query"]) => toggleInclude(query, id, value);
        return {
          id: `filter ${id} ${value}`,
          group: "Filters",
          icon: "filter",
          label: valueLabel(id, value),
          words: `${title} ${chip} ${value} filter`,
          hint: `${title} · ${formatCount(count)}`,
          on: include.includes(value) || undefined,
          asked: true,
          href: linkOf(here, toggle),
          run: () => edit(toggle),
        };
      });
  });
  if (linkOf(here, clearFilters) === linkOf(here, (query) => query)) return values;
  const clear: Entry = {
    id: "clear filters",
    group: "Filters",
    icon: "close",
    label: "Clear all filters",
    href: linkOf(here, clearFilters),
    run: () => edit(clearFilters),
  };
  return [clear, ...values];
}

import { sorts } from "#contract/query.ts";
import { sizes, type View } from "#features/gallery/index.ts";
import type { Entry } from "#features/palette/index.ts";
import { sortedBy, sortNames } from "../../bar/sort-names.ts";
import { showFlat, showOpened } from "../../navigation/opened.ts";
import type { AddressState } from "../../navigation/use-address.ts";
import { linkOf } from "./link-of.ts";

const views: readonly { value: View; label: string }[] = [
  { value: "rows", label: "Rows" },
  { value: "grid", label: "Grid" },
  { value: "list", label: "List" },
];

/** How the list on screen is ordered and laid out. */
export function sheetEntries(address: AddressState): Entry[] {
  const { query, view, size, folded, edit, show, setView, setSize } = address;
  const group = "Sheet";
  const order = sorts.map((sort): Entry => {
    const sorted = sortedBy(sort);
    return {
      id: `sort ${sort}`,
      group,
      icon: "sort",
      label: sortNames[sort],
      words: "sort order by",
      on: query.sort === sort || undefined,
      href: linkOf(address, sorted),
      run: () => edit(sorted),
    };
  });
  const layout = views.map(
    ({ value, label }): Entry => ({
      id: `view ${value}`,
      group,
      icon: value,
      label: `Show as ${label.toLowerCase()}`,
      words: "view layout",
      on: view === value || undefined,
      run: () => setView(value),
    }),
  );
  const folding: Entry[] = [
    {
      id: "all attempts",
      group,
      icon: "grid",
      label: "Show all attempts",
      words: "flat unfold families",
      on: !folded || undefined,
      run: () => show(showFlat),
    },
    {
      id: "folded attempts",
      group,
      icon: "layers",
      label: "Fold attempts by family",
      words: "group stack families near-identical prompts",
      on: folded || undefined,
      run: () => show(showOpened([])),
    },
  ];
  const tiles: Entry[] = [];
  const resize = (label: string, icon: Entry["icon"], to: number) =>
    tiles.push({ id: label, group, icon, label, words: "tile size density zoom", run: () => setSize(to) });
  if (size < sizes.max) resize("Larger tiles", "plus", size + 1);
  if (size > sizes.min) resize("Smaller tiles", "minus", size - 1);
  return [...layout, ...folding, ...tiles, ...order];
}

import type { Asset } from "#contract/asset.ts";
import { keyOf } from "#contract/asset.ts";
import { assetName } from "#contract/asset-name.ts";
import { formatCount, formatDay } from "#shared/format.ts";
import type { Entry } from "./entry.ts";
import { sectionsFor } from "./sections.ts";

/** What a line of the palette stands for. */
export type Choice = Omit<Entry, "group" | "asked"> & { asset?: Asset };

export interface ChoiceGroup {
  title: string;
  choices: Choice[];
}

/** Assets as the palette finds them. */
export interface Found {
  assets: readonly Asset[];
  total: number;
  text: string;
}

/** Where what is found leads. */
export interface FoundLinks {
  /** An item, among what a text finds. */
  item: (asset: Asset, text: string) => string;
  /** The list of all that a text finds. */
  list: (text: string) => string;
}

/** All that the palette shows for a text, in its order: what is found among assets comes last, since it comes later. */
export function choicesFor(
  entries: readonly Entry[],
  text: string,
  found: Found,
  links: FoundLinks,
): ChoiceGroup[] {
  const groups: ChoiceGroup[] = sectionsFor(entries, text).map(({ group, entries }) => ({
    title: group,
    choices: entries,
  }));
  if (found.assets.length === 0 || text.trim() === "") return groups;
  const choices: Choice[] = found.assets.map((asset) => ({
    id: keyOf(asset),
    label: assetName(asset),
    icon: asset.kind,
    hint: `${asset.model} · ${formatDay(Date.parse(asset.createdDate))}`,
    href: links.item(asset, found.text),
    asset,
  }));
  const more = found.total - found.assets.length;
  if (more > 0)
    choices.push({
      id: "all that is found",
      label: `Show all ${formatCount(found.total)} for “${found.text}”`,
      icon: "search",
      href: links.list(found.text),
    });
  groups.push({ title: "Prompts", choices });
  return groups;
}

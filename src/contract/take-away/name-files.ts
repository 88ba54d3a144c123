import { hashOf } from "#shared/hash.ts";
import type { Asset } from "../asset.ts";
import { subjectOf } from "../registers.ts";
import { foldName, legalPart, longestPart } from "./legal-name.ts";
import type { NamedItem, NameTemplate } from "./name-template.ts";

/** What comes behind a stem: an extension, a sidecar's as well, or what a file has until it is whole (".webm.xmp.part"). */
const behind = 16;
const longestStem = longestPart - behind;

const hex = (part: number) => part.toString(16).padStart(8, "0");

/** A plain word for an asset, whatever its id holds: kinds may share an id. */
function hashedName(asset: Asset): string {
  const { low, high } = hashOf(subjectOf(asset));
  return hex(high) + hex(low);
}

/** What tells an asset apart in a name: its id where that is plain and short. */
const tellApart = (asset: Asset): string =>
  /^[\da-z][\w-]{0,63}$/i.test(asset.id) ? asset.id : hashedName(asset);

/** Writes down the folders of an item, each with its "/", and the file's name before it is cut. */
function addParts(
  template: NameTemplate,
  item: NamedItem,
  i: number,
  { folders, names }: { folders: string[]; names: string[] },
): void {
  let folder = "";
  let name = "";
  for (const [at, pieces] of template.entries()) {
    let text = "";
    for (const piece of pieces) text += typeof piece === "string" ? piece : piece(item, i + 1);
    if (at < template.length - 1) folder += `${legalPart(text, longestPart) || "none"}/`;
    else name = text;
  }
  folders.push(folder);
  names.push(name);
}

/**
 * Where each item's file goes: a path without an extension, "/" between its parts, legal on Windows, macOS and Linux. No
 * two are the same on any of them, so that sidecars may take the stem too. The names that several items would have get
 * their ids, each of them: the order of the list makes no difference, and only what meets a name can change it.
 *
 * `taken` says which asset (`subjectOf`) has which stem already, folded by `foldName`: it counts as one that meets.
 */
export function nameFiles(
  template: NameTemplate,
  items: readonly NamedItem[],
  taken: ReadonlyMap<string, string> = new Map(),
): string[] {
  // As two lists: an object for each of a hundred thousand is what the collector would be busy with.
  const folders: string[] = [];
  const names: string[] = [];
  const stems = items.map((item, i) => {
    addParts(template, item, i, { folders, names });
    const name = legalPart(names[i] ?? "", longestStem) || legalPart(tellApart(item.asset), longestStem);
    return (folders[i] ?? "") + name;
  });
  /** What is put behind names that meet, one after the other until none does: ids may differ by case alone, or by kind. */
  const ends: ((asset: Asset, i: number) => string)[] = [
    tellApart,
    hashedName,
    (asset, i) => `${hashedName(asset)} ${i + 1}`,
  ];
  const folded = stems.map(foldName);
  const first = new Map<string, number>();
  let meeting = meetings(folded.keys(), { folded, first, items, taken });
  for (const end of ends) {
    if (meeting.size === 0) break;
    // All that have such a name meet, so that nobody is left who has it.
    for (const i of meeting) first.delete(folded[i] ?? "");
    for (const i of meeting) {
      const asset = items[i]?.asset;
      if (!asset) continue;
      const stem = (folders[i] ?? "") + legalPart(names[i] ?? "", longestStem, ` ${end(asset, i)}`);
      stems[i] = stem;
      folded[i] = foldName(stem);
    }
    meeting = meetings(meeting, { folded, first, items, taken });
  }
  return stems;
}

interface Named {
  /** The stems of all items, folded. */
  folded: readonly string[];
  /** Who has a stem, of those that were looked at; added to. */
  first: Map<string, number>;
  items: readonly NamedItem[];
  taken: ReadonlyMap<string, string>;
}

/** Which have a stem that another one has, or had before, of the items that were named anew, and of those that they meet. */
function meetings(anew: Iterable<number>, { folded, first, items, taken }: Named): Set<number> {
  const meeting = new Set<number>();
  for (const i of anew) {
    const stem = folded[i] ?? "";
    const before = first.get(stem);
    if (before === undefined) first.set(stem, i);
    else meeting.add(before).add(i);
    const owner = taken.size === 0 ? undefined : taken.get(stem);
    const asset = items[i]?.asset;
    if (owner !== undefined && asset && owner !== subjectOf(asset)) meeting.add(i);
  }
  return meeting;
}

/** The stem with the asset's id: for where a strange file has the plain one. */
export function apartStem(stem: string, asset: Asset): string {
  const at = stem.lastIndexOf("/") + 1;
  return stem.slice(0, at) + legalPart(stem.slice(at), longestStem, ` ${tellApart(asset)}`);
}

/** A path without its extension, as `nameFiles` gave it. */
export const stemOf = (path: string): string => path.replace(/\.[^./]*$/, "");

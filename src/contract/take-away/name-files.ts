import { hashOf } from "#shared/hash.ts";
import type { Asset } from "../asset.ts";
import { subjectOf } from "../registers.ts";
import { foldName, legalPart, longestPart } from "./legal-name.ts";
import type { NamedItem, NameTemplate } from "./name-template.ts";

/** What comes behind a stem: an extension, a sidecar's as well, or what a file has until it is whole (".webm.xmp.part"). */
const behind = 16;
const longestStem = longestPart - behind;
/** Folders that are remembered while items are named: a template may give each item one of its own. */
const mostKnown = 1_000;

const hex = (part: number) => part.toString(16).padStart(8, "0");

/** A plain word for an asset, whatever its id holds: kinds may share an id. */
function hashedName(asset: Asset): string {
  const { low, high } = hashOf(subjectOf(asset));
  return hex(high) + hex(low);
}

/** What tells an asset apart in a name: its id where that is plain and short. */
const tellApart = (asset: Asset): string =>
  /^[\da-z][\w-]{0,63}$/i.test(asset.id) ? asset.id : hashedName(asset);

/** What a folder's text becomes on disk. Items share their folders, so that few are looked at more than once. */
function folderNames(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let name = known.get(text);
    if (name === undefined) {
      name = `${legalPart(text, longestPart) || "none"}/`;
      if (known.size < mostKnown) known.set(text, name);
    }
    return name;
  };
}

/** What the pieces of one part say of an item. */
function textOf(pieces: NameTemplate[number], item: NamedItem, i: number): string {
  let text = "";
  for (const piece of pieces) text += typeof piece === "string" ? piece : piece(item, i + 1);
  return text;
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
  const folderName = folderNames();
  const above = template.slice(0, -1);
  const own = template.at(-1) ?? [];
  const foldersOf = (item: NamedItem, i: number) => {
    let folders = "";
    for (const pieces of above) folders += folderName(textOf(pieces, item, i));
    return folders;
  };
  const stems = items.map(
    (item, i) =>
      foldersOf(item, i) +
      (legalPart(textOf(own, item, i), longestStem) || legalPart(tellApart(item.asset), longestStem)),
  );
  /** What is put behind names that meet, one after the other until none does: ids may differ by case alone, or by kind. */
  const ends: ((asset: Asset, i: number) => string)[] = [
    tellApart,
    hashedName,
    (asset, i) => `${hashedName(asset)} ${i + 1}`,
  ];
  const folded = stems.map(foldedHash);
  const first = new Map<number, number>();
  const named: Named = { stems, folded, first, items, taken };
  let meeting = meetings(folded.keys(), named);
  for (const end of ends) {
    if (meeting.size === 0) break;
    // All that have such a name meet, so that nobody is left who has it.
    for (const i of meeting) first.delete(folded[i] ?? 0);
    for (const i of meeting) {
      const item = items[i];
      if (!item) continue;
      // Made once more rather than kept: of a hundred thousand the collector would have to carry all along.
      const name = legalPart(textOf(own, item, i), longestStem, ` ${end(item.asset, i)}`);
      const stem = foldersOf(item, i) + name;
      stems[i] = stem;
      folded[i] = foldedHash(stem);
    }
    meeting = meetings(meeting, named);
  }
  return stems;
}

/**
 * A number for `foldName(stem)`: a table of numbers is filled in a third of the time that one of long texts takes. Two
 * other names share one once in twenty thousand millions of files; then both get their ids, as if they met.
 */
function foldedHash(stem: string): number {
  const { low, high } = hashOf(foldName(stem));
  return high * 2 ** 21 + (low >>> 11);
}

interface Named {
  stems: readonly string[];
  /** Of all stems, by `foldedHash`. */
  folded: readonly number[];
  /** Who has a stem, of those that were looked at; added to. */
  first: Map<number, number>;
  items: readonly NamedItem[];
  taken: ReadonlyMap<string, string>;
}

/** Which have a stem that another one has, or had before, of the items that were named anew, and of those that they meet. */
function meetings(anew: Iterable<number>, { stems, folded, first, items, taken }: Named): Set<number> {
  const meeting = new Set<number>();
  for (const i of anew) {
    const hash = folded[i] ?? 0;
    const before = first.get(hash);
    if (before === undefined) first.set(hash, i);
    else meeting.add(before).add(i);
    const owner = taken.size === 0 ? undefined : taken.get(foldName(stems[i] ?? ""));
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

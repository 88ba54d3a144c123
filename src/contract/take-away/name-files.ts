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

/** The folders of an item, each with its "/", and the file's name before it is cut. */
function partsOf(template: NameTemplate, item: NamedItem, n: number): { folders: string; name: string } {
  let folders = "";
  let name = "";
  for (const [i, pieces] of template.entries()) {
    let text = "";
    for (const piece of pieces) text += typeof piece === "string" ? piece : piece(item, n);
    if (i < template.length - 1) folders += `${legalPart(text, longestPart) || "none"}/`;
    else name = text;
  }
  return { folders, name };
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
  const parts = items.map((item, i) => partsOf(template, item, i + 1));
  const stems = items.map(({ asset }, i) => {
    const { folders = "", name = "" } = parts[i] ?? {};
    return folders + (legalPart(name, longestStem) || legalPart(tellApart(asset), longestStem));
  });
  /** What is put behind names that meet, one after the other until none does: ids may differ by case alone, or by kind. */
  const ends: ((asset: Asset, i: number) => string)[] = [
    tellApart,
    hashedName,
    (asset, i) => `${hashedName(asset)} ${i + 1}`,
  ];
  const folded = stems.map(foldName);
  for (const end of ends) {
    const meeting = meetings(folded, items, taken);
    if (meeting.length === 0) break;
    for (const i of meeting) {
      const { folders, name } = parts[i] ?? { folders: "", name: "" };
      const asset = items[i]?.asset;
      if (!asset) continue;
      stems[i] = folders + legalPart(name, longestStem, ` ${end(asset, i)}`);
      folded[i] = foldName(stems[i] ?? "");
    }
  }
  return stems;
}

/** Which items have a stem that another one has, or had before; stems folded. */
function meetings(
  folded: readonly string[],
  items: readonly NamedItem[],
  taken: ReadonlyMap<string, string>,
): number[] {
  const first = new Map<string, number>();
  const meeting = new Set<number>();
  for (const [i, stem] of folded.entries()) {
    const before = first.get(stem);
    if (before === undefined) first.set(stem, i);
    else meeting.add(before).add(i);
    const owner = taken.size === 0 ? undefined : taken.get(stem);
    const asset = items[i]?.asset;
    if (owner !== undefined && asset && owner !== subjectOf(asset)) meeting.add(i);
  }
  return [...meeting];
}

/** The stem with the asset's id: for where a strange file has the plain one. */
export function apartStem(stem: string, asset: Asset): string {
  const at = stem.lastIndexOf("/") + 1;
  return stem.slice(0, at) + legalPart(stem.slice(at), longestStem, ` ${tellApart(asset)}`);
}

/** A path without its extension, as `nameFiles` gave it. */
export const stemOf = (path: string): string => path.replace(/\.[^./]*$/, "");

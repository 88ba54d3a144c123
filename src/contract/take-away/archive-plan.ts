import { foldName } from "./legal-name.ts";
import { type Manifest, type ManifestEntry, manifestKey } from "./manifest.ts";
import { nameFiles, stemOf } from "./name-files.ts";
import type { NamedItem, NameTemplate } from "./name-template.ts";

/** An item that the archive lacks. */
export interface Wanted {
  readonly item: NamedItem;
  /** Where it goes: without an extension, which its first bytes tell. */
  readonly stem: string;
  /** What the manifest says of it, where its file has gone: it comes back to the same path. */
  readonly before?: ManifestEntry;
}

export interface ArchivePlan {
  readonly wanted: readonly Wanted[];
  /** Items that are there. */
  readonly there: number;
}

/**
 * What to bring: every item that no line of the manifest has, or whose file is gone. All items are named together, those that are there as
 * well, so that who goes on after a kill names what was on its way as before; nothing gets the name of another's file.
 * `has` tells whether there is a file at a path of the manifest.
 */
export function planArchive(
  template: NameTemplate,
  items: readonly NamedItem[],
  { entries }: Pick<Manifest, "entries">,
  has: (path: string) => boolean,
): ArchivePlan {
  const before = items.map(({ asset }) => entries.get(manifestKey(asset)));
  const lacking = items.flatMap((_, i) => {
    const entry = before[i];
    return entry && has(entry.path) ? [] : [i];
  });
  // Names take longer than all else here, and a nightly run mostly finds nothing new.
  if (lacking.length === 0) return { wanted: [], there: items.length };
  const taken = new Map(Array.from(entries.values(), ({ key, path }) => [foldName(stemOf(path)), key]));
  const stems = nameFiles(template, items, taken);
  const wanted = lacking.flatMap((i): Wanted[] => {
    const item = items[i];
    const entry = before[i];
    if (!item) return [];
    return [entry ? { item, stem: stemOf(entry.path), before: entry } : { item, stem: stems[i] ?? "" }];
  });
  return { wanted, there: items.length - lacking.length };
}

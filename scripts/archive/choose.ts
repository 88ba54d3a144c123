import { createEngine } from "#catalog/model/query/create-engine.ts";
import type { Asset, Kind } from "#contract/asset.ts";
import { everything } from "#contract/everything.ts";
import { type Marks, noMarks } from "#contract/marks.ts";
import { canonical } from "#contract/query.ts";
import { manifestKey } from "#contract/take-away/manifest.ts";
import type { NamedItem } from "#contract/take-away/name-template.ts";
import { ArchiveError } from "./archive-error.ts";
import type { MarksBySubject } from "./read-marks.ts";

const nowhere = { page: 0, slot: 0 };
const everywhere = { floor: -Infinity, ceiling: { image: Infinity, video: Infinity } };

function find(assets: readonly Asset[], marksOf: (asset: Asset) => Marks, kind: Kind | "all", text: string) {
  const engine = createEngine();
  const byRow: Asset[] = [];
  for (const asset of assets) {
    const { row } = engine.put(asset, nowhere);
    engine.setMarks(row, marksOf(asset));
    byRow[row] = asset;
  }
  const { rows, notice } = engine.run(canonical({ ...everything, kind, text }), everywhere);
  // In the gallery a person sees what a mistyped search finds. Here nobody looks.
  if (notice !== null) throw new ArchiveError(`--query "${text}": ${notice}`);
  return Array.from(rows, (row) => byRow[row]).filter((asset) => asset !== undefined);
}

/**
 * What a search finds, by the gallery's own engine, or all where it is "": oldest first, so that {n} of an item stays
 * where new ones come. Throws an `ArchiveError` where the search is none.
 */
export function choose(
  listed: Iterable<Asset>,
  marks: MarksBySubject,
  { kind, query }: { kind: Kind | "all"; query: string },
): NamedItem[] {
  const marksOf = (asset: Asset) => marks.get(manifestKey(asset)) ?? noMarks;
  const assets = [...listed];
  const found = query === "" ? assets : find(assets, marksOf, kind, query);
  // By the key as well, so that two of one moment keep their order whenever this is run.
  const order = new Map(found.map((asset) => [asset, asset.createdDate + manifestKey(asset)]));
  const orderOf = (asset: Asset) => order.get(asset) ?? "";
  return found
    .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
    .map((asset) => ({ asset, marks: marksOf(asset) }));
}

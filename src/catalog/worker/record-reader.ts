import type { Asset, AssetKey, Kind } from "#contract/asset.ts";
import { CatalogError, type Row } from "../catalog.ts";
import type { RecordLocation } from "../model/query/query-engine.ts";
import type { LoadedCatalog } from "./local-copy/loaded-catalog.ts";
import { type PageCache, readersOf } from "./local-copy/page-cache.ts";

/** More rows than this at once are a mistake: a screen shows some sixty. */
const maxRows = 1_000;

/** Pages read together at leisure: a query that comes meanwhile waits for a few milliseconds. */
const warmedAtOnce = 16;

interface Parts {
  loaded: LoadedCatalog;
  cache: PageCache;
  /** A record of the page could not be read. */
  onLost: (page: number, kind: Kind) => void;
}

/** Reads the records of rows from the pages that hold them. */
export class RecordReader {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** See `Catalog.records`. */
  async read(rows: ArrayLike<Row>): Promise<(Asset | undefined)[]> {
    if (rows.length > maxRows) throw new CatalogError(`At most ${maxRows} records at once.`);
    const { loaded, cache, onLost } = this.#parts;
    const { engine } = loaded;
    const wanted = Array.from(rows, (row) => ({ row, location: engine.locate(row) }));
    const pages = await cache.get(wanted.flatMap(({ location }) => location?.page ?? []));
    const readers = readersOf(pages);
    const recordAt = (location: RecordLocation, row: Row) => {
      const asset = readers.get(location.page)?.asset(location.slot);
      if (!asset) onLost(location.page, engine.kind(row));
      return asset;
    };
    return wanted.map(({ row, location }) => location && recordAt(location, row));
  }

  /** See `Catalog.sources`. */
  async sources(sealedUrls: readonly string[]): Promise<(AssetKey | undefined)[]> {
    const rows = sealedUrls.map((url) => this.#parts.loaded.engine.findMedia(url));
    const found = await this.read(rows.filter((row) => row >= 0));
    const assets = found.values();
    return rows.map((row) => {
      const asset = row < 0 ? undefined : assets.next().value;
      return asset && { kind: asset.kind, id: asset.id };
    });
  }

  /** Reads the pages of some rows, in their order, while there is room for them. */
  async warm(rows: Iterable<Row>): Promise<void> {
    const { loaded, cache } = this.#parts;
    const wanted = new Set<number>();
    for (const row of rows) {
      if (cache.full) return;
      const location = loaded.engine.locate(row);
      if (location) wanted.add(location.page);
      if (wanted.size < warmedAtOnce) continue;
      await cache.get(wanted);
      wanted.clear();
    }
    await cache.get(wanted);
  }
}

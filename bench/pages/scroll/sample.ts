import type { QueryResult, Row } from "#catalog/index.ts";
import type { Asset } from "#contract/asset.ts";
import { everything } from "#contract/everything.ts";
import type { RecordCache } from "#library/records/record-cache.ts";
import { buildImage } from "#testing/assets.ts";

/** Distinct pictures that the bench's server has; more would measure its disk. */
export const pictures = 240;

const aspects = [16 / 9, 9 / 16, 1, 4 / 3, 3 / 4];
const minute = 60_000;

/** An answer of `count` images, newest first, one every twelve minutes: about 120 a day. */
export function sampleResult(count: number): QueryResult {
  const rows = Uint32Array.from({ length: count }, (_, i) => i);
  return {
    query: everything,
    version: 1,
    rows,
    aspects: Float32Array.from(rows, (row) => aspects[(row * 7 + ((row / 5) | 0)) % 5]!),
    created: Float64Array.from(rows, (row) => Date.UTC(2026, 5, 15) - row * 12 * minute),
    videos: new Uint8Array(count),
    colours: Uint32Array.from(rows, (row) => 0x404040 + ((row * 37) % 0x60) * 0x10101),
    marks: new Uint16Array(count),
    total: count,
    held: 0,
    pending: 0,
    hiddenOut: 0,
    terms: [],
    records: [],
    notice: null,
  };
}

/** The sealed address of a row's picture. */
export const pictureOf = (row: Row): string => `/media/original/bench/${row % pictures}`;

/** Records as the library's cache gives them: a moment after they were asked for. */
export function sampleRecords(): RecordCache {
  const known = new Map<Row, Asset>();
  const records: Pick<RecordCache, "get" | "subscribe" | "read"> = {
    get: (row) => known.get(row),
    subscribe: (row, listener) => {
      if (known.has(row)) return () => {};
      const timer = setTimeout(() => {
        known.set(row, buildImage({ id: String(row), url: pictureOf(row) }, row));
        listener();
      }, 3);
      return () => clearTimeout(timer);
    },
    read: async (rows) => rows.map((row) => known.get(row)),
  };
  return records as RecordCache;
}

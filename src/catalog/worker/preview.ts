import type { Asset } from "#contract/asset.ts";
import { everything } from "#contract/everything.ts";
import type { AssetQuery } from "#contract/query.ts";
import type { Facets, QueryOptions, QueryResult, Row, RowsResult } from "../catalog.ts";
import { snapshotFormat } from "../model/query/snapshot-format.ts";
import type { AtOpening } from "../store/store.ts";

/** Assets that fill a large screen at the smallest size. */
const previewSize = 240;

/** The first `previewSize` entries of a result; the others count as not yet there. */
export function previewOf(result: RowsResult): RowsResult {
  const rows = result.rows.slice(0, previewSize);
  return {
    ...result,
    version: 0,
    rows,
    aspects: result.aspects.slice(0, previewSize),
    created: result.created.slice(0, previewSize),
    videos: result.videos.slice(0, previewSize),
    colours: result.colours.slice(0, previewSize),
    marks: result.marks.slice(0, previewSize),
    pending: result.pending + result.rows.length - rows.length,
  };
}

/** Answers for the time until the catalog has been read; undefined for what it cannot. */
export interface Preview {
  query(query: AssetQuery, options?: QueryOptions): QueryResult | undefined;
  facets(query: AssetQuery, options?: Pick<QueryOptions, "waive">): Facets | undefined;
  records(rows: ArrayLike<Row>): (Asset | undefined)[] | undefined;
  /** The snapshot whose rows it has answered with; undefined while it has not. */
  readonly used: number | undefined;
}

/**
 * The preview that the last snapshot left. None where pages have been written since, so that nothing on screen
 * moves a moment later, nor where the snapshot cannot be loaded, for then its rows mean nothing.
 */
export function readPreview({ preview: stored, checkpoint }: AtOpening): Preview | undefined {
  if (!stored || stored.nextPage !== checkpoint?.nextPage) return undefined;
  if (stored.format !== snapshotFormat) return undefined;
  const at = new Map(Array.from(stored.result.rows, (row, i) => [row, i]));
  let used: number | undefined;
  const knows = (query: AssetQuery, { waive = [] }: QueryOptions = {}) =>
    waive.length === 0 && JSON.stringify(query) === JSON.stringify(everything);
  return {
    get used() {
      return used;
    },
    query(query, options) {
      if (!knows(query, options)) return undefined;
      used = stored.id;
      // A copy each time: what it answers is transferred.
      return {
        ...structuredClone(stored.result),
        query,
        records: stored.records.slice(0, options?.records ?? 0),
      };
    },
    facets: (query, options) => (knows(query, options) ? stored.facets : undefined),
    records(rows) {
      const known = Array.from(rows, (row) => at.get(row));
      return known.every((i) => i !== undefined) ? known.map((i) => stored.records[i]) : undefined;
    },
  };
}

import { openCatalog } from "#catalog/index.ts";
import { everything } from "#contract/query.ts";
import { libraryAsset } from "../../library.ts";
import { putPages, readBlob, writeBlob } from "./plain.ts";

/** What the bench asks of the page; each account is a library of its own. Times are milliseconds. */
export interface StoreBench {
  /** Walks a library of images into the catalog. Gives the time of each page. */
  fill(account: string, size: number, pageSize: number): Promise<number[]>;
  /** Opens a library as a visit does, and searches it; leaves the catalog open. */
  open(account: string): Promise<{ firstRows: number; queryable: number; rows: number }>;
  putPages: typeof putPages;
  writeBlob: typeof writeBlob;
  readBlob: typeof readBlob;
}

declare global {
  interface Window {
    bench: StoreBench;
  }
}

const screenful = 60;

window.bench = {
  async fill(account, size, pageSize) {
    const catalog = openCatalog({ account });
    const pages = size / pageSize;
    const key = (page: number) => (page === 0 ? null : `page-${page}`);
    const times: number[] = [];
    await catalog.ingest("video", null, { items: [] });
    for (let page = 0; page < pages; page++) {
      const items = Array.from({ length: pageSize }, (_, i) => libraryAsset(page * pageSize + i, size));
      const next = key(page + 1);
      const start = performance.now();
      await catalog.ingest("image", key(page), {
        items,
        ...(page + 1 < pages && next !== null && { nextPageKey: next }),
      });
      times.push(performance.now() - start);
    }
    return times;
  },

  async open(account) {
    const start = performance.now();
    const catalog = openCatalog({ account });
    const ready = new Promise<void>((resolve) => {
      const unsubscribe = catalog.subscribe(() => {
        if (!catalog.getStatus().ready) return;
        unsubscribe();
        resolve();
      });
    });
    const first = await catalog.query(everything);
    await catalog.records(first.rows.subarray(0, screenful));
    const firstRows = performance.now() - start;
    await ready;
    const whole = await catalog.query(everything);
    const queryable = performance.now() - start;
    // The memory of one who has searched: the first search unfolds the word index.
    await catalog.query({ ...everything, text: "fox" });
    return { firstRows, queryable, rows: whole.rows.length };
  },

  putPages,
  writeBlob,
  readBlob,
};

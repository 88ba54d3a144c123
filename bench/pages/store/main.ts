import { openCatalog } from "#catalog/index.ts";
import { everything } from "#contract/everything.ts";
import type { Filling } from "./fill-worker.ts";
import { putPages, readBlob, writeBlob } from "./plain.ts";

/** What the bench asks of the page; each account is a library of its own. Times are milliseconds. */
export interface StoreBench {
  /** Walks a library of images into the catalog, in a worker as the app does. Gives the time of each page. */
  fill(filling: Filling): Promise<number[]>;
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
  fill(filling) {
    const worker = new Worker(new URL("./fill-worker.ts", import.meta.url), { type: "module" });
    worker.postMessage(filling);
    return new Promise((resolve, reject) => {
      worker.addEventListener("message", ({ data }: MessageEvent<number[]>) => resolve(data));
      worker.addEventListener("error", ({ message }) => reject(new Error(message)));
    });
  },

  async open(account) {
    const start = performance.now();
    const catalog = openCatalog({ account, library: account, person: "me" });
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

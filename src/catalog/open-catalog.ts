import type { OwnKind } from "#contract/registers.ts";
import { Listeners } from "#shared/listeners.ts";
import type { Catalog, CatalogStatus, FeedStatus, OwnThings } from "./catalog.ts";
import { connect } from "./rpc/connect.ts";
import type { Port } from "./rpc/port.ts";
import { takeWorker } from "./start-worker.ts";
import type { ServedMethods } from "./worker/serve-catalog.ts";
import type { Whose } from "./worker/served-catalog.ts";

/** What runs the catalog: a Worker, or in a test a port with `serveCatalog` at its other end. */
export interface CatalogWorker extends Port {
  terminate(): void;
}

/** Each account has a catalog of its own; what people add belongs to the library. */
export interface OpenOptions extends Whose {
  createWorker?: () => CatalogWorker;
}

const unknownFeed: FeedStatus = {
  count: 0,
  skipped: 0,
  skippedReason: null,
  complete: false,
  verifying: false,
  stuck: null,
};

const opening: CatalogStatus = {
  version: 0,
  ready: false,
  renewals: 0,
  refreshes: 0,
  worker: "fine",
  count: 0,
  feeds: { image: unknownFeed, video: unknownFeed },
  storageProblem: null,
  marks: { version: 0, unsent: 0, problem: null },
  wiped: 0,
  folding: null,
};

/** Opens the catalog of an account and its library, at once: what is asked of it waits until the local copy has been read. */
export function openCatalog({ createWorker = takeWorker, ...whose }: OpenOptions): Catalog {
  const listeners = new Listeners();
  let status = opening;
  const worker = createWorker();
  const tell = (newer: CatalogStatus) => {
    status = newer;
    listeners.tell();
  };
  const { call, fail } = connect<ServedMethods, CatalogStatus>(worker, {
    onEvent: tell,
    onHealth(health) {
      // It may hang in the middle of a transaction, which would hold up the one that takes its place.
      if (health === "dead") worker.terminate();
      tell({ ...status, worker: health });
    },
  });
  call("open", whose).catch((error: Error) => fail(error.message));

  return {
    getStatus: () => status,
    subscribe: listeners.add,
    async walk(kind, order, signal) {
      const stop = () => void call("stop", kind).catch(() => {});
      signal.addEventListener("abort", stop, { once: true });
      try {
        return await call("walk", kind, order);
      } finally {
        signal.removeEventListener("abort", stop);
      }
    },
    refresh: () => call("refresh"),
    verify: () => call("verify"),
    renew: (keys) => call("renew", keys),
    admit: () => call("admit"),
    query: (...args) => call("query", ...args),
    facets: (...args) => call("facets", ...args),
    records: (rows) => call("records", rows),
    find: (key) => call("find", key),
    sources: (sealedUrls) => call("sources", sealedUrls),
    prompts: (...args) => call("prompts", ...args),
    families: (...args) => call("families", ...args),
    familyRows: () => call("familyRows"),
    familyFace: (...args) => call("familyFace", ...args),
    family: (...args) => call("family", ...args),
    madeWith: (rows) => call("madeWith", rows),
    matrix: (...args) => call("matrix", ...args),
    taking: (order) => call("taking", order) as never,
    setColours: (...args) => call("setColours", ...args),
    setShapes: (...args) => call("setShapes", ...args),
    retryStorage: () => call("retryStorage"),
    mark: (...args) => call("mark", ...args),
    undoMark: (action) => call("undoMark", action),
    marksOf: (key) => call("marksOf", key),
    tally: (rows) => call("tally", rows),
    tags: () => call("tags"),
    keepSelection: (...args) => call("keepSelection", ...args),
    keptSelection: (tab) => call("keptSelection", tab),
    own: <K extends OwnKind>(kind: K) => call("own", kind) as Promise<OwnThings[K][]>,
    changeOwn: (...args) => call("changeOwn", ...args),
    close() {
      listeners.clear();
      fail("The library has been closed.");
      worker.terminate();
    },
  };
}

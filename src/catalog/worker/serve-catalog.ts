import type { Kind } from "#contract/asset.ts";
import { type Catalog, CatalogError, type CatalogStatus, type Receipt } from "../catalog.ts";
import { type Port, serve } from "../rpc/rpc.ts";
import { openStore } from "../store/open-store.ts";
import { FeedRenewal } from "./fetching/feed-renewal.ts";
import { FeedWalker } from "./fetching/feed-walker.ts";
import type { PageSource } from "./fetching/page-source.ts";
import { joinNeighbours, type NeighbourCall } from "./other-tabs.ts";
import { type Preview, readPreview } from "./preview.ts";
import { CatalogCore } from "./worker-catalog.ts";

/** What crosses the door: the catalog's asynchronous methods, and `open`, which comes first. */
type Served = Pick<
  Catalog,
  | "refresh"
  | "verify"
  | "renew"
  | "admit"
  | "query"
  | "records"
  | "find"
  | "sources"
  | "setColours"
  | "setShapes"
  | "retryStorage"
> & {
  open(account: string): Promise<void>;
  walk(kind: Kind, nextPageKey: string | null): Promise<Receipt>;
  /** Ends the fetch that is under way for `walk`. */
  stop(kind: Kind): Promise<void>;
};

export type ServedMethods = { [K in keyof Served]: Served[K] };

interface Opening {
  /** Answers until `core` is there. */
  preview: Promise<Preview | undefined>;
  core: Promise<CatalogCore>;
}

/**
 * Serves one catalog through a port, filled from the pages that `sourceOf` gives for its account. What the preview cannot
 * answer waits until the catalog is open.
 */
export function serveCatalog(port: Port, sourceOf: (account: string) => PageSource): void {
  const { promise: core, resolve, reject } = Promise.withResolvers<CatalogCore>();
  const { promise: preview, resolve: show } = Promise.withResolvers<Preview | undefined>();
  const { promise: named, resolve: name } = Promise.withResolvers<PageSource>();
  const source: PageSource = async (...args) => (await named)(...args);
  const walks = {
    image: new FeedWalker(core, source, "image"),
    video: new FeedWalker(core, source, "video"),
  };
  const renewals = {
    image: new FeedRenewal(core, source, "image"),
    video: new FeedRenewal(core, source, "video"),
  };
  let early: Preview | undefined;
  const emit = serve<ServedMethods, CatalogStatus>(port, {
    open: async (account) => {
      name(sourceOf(account));
      const opening = openCore(account, emit);
      opening.core.then(resolve, reject);
      early = await opening.preview;
      show(early);
      await core;
      early = undefined;
    },
    query: async (...args) => {
      await preview;
      return early?.query(...args) ?? (await core).query(...args);
    },
    records: async (rows) => {
      await preview;
      return early?.records(rows) ?? (await core).records(rows);
    },
    walk: async (kind, nextPageKey) => walks[kind].step(nextPageKey),
    stop: async (kind) => walks[kind].stop(),
    refresh: async () => (await core).refresh(),
    verify: async () => (await core).verify(),
    renew: (keys) => Promise.all(keys.map(({ kind, id }) => renewals[kind].renew(id))),
    admit: async () => (await core).admit(),
    find: async (...args) => (await core).find(...args),
    sources: async (...args) => (await core).sources(...args),
    setColours: async (...args) => (await core).setColours(...args),
    setShapes: async (...args) => (await core).setShapes(...args),
    retryStorage: async () => (await core).retryStorage(),
  });
}

function openCore(account: string, onStatus: (status: CatalogStatus) => void): Opening {
  let hear = (_call: NeighbourCall) => {};
  // Joined before the store is read, so that no other tab's change falls between.
  const neighbours = joinNeighbours(account, (call) => hear(call));
  const opened = openStore(account);
  const preview = opened.then(({ disk }) => disk && readPreview(disk)).catch(() => undefined);

  async function open(): Promise<CatalogCore> {
    const core = await CatalogCore.open({ opened: await opened, onStatus, neighbours });
    const used = (await preview)?.used;
    if (used !== undefined && used !== core.snapshot) {
      // What is on screen belongs to other rows. A damaged snapshot is replaced at once, so that a reload will do.
      await core.save();
      throw new CatalogError("The local copy of the library could not be read. Reload the page.");
    }
    hear = (call) => void core.hear(call).catch(() => {});
    hear("changed");
    return core;
  }
  return { preview, core: open() };
}

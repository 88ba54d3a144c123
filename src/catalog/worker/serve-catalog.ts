import type { Kind } from "#contract/asset.ts";
import { type Catalog, CatalogError, type CatalogStatus, type Receipt } from "../catalog.ts";
import { openStore } from "../store/open-store.ts";
import { CatalogCore } from "./catalog-core.ts";
import { type Port, serve } from "./door.ts";
import { FeedWalk } from "./feed-walk.ts";
import { type Preview, readPreview } from "./first-screen.ts";
import { joinNeighbours } from "./neighbours.ts";
import type { PageSource } from "./page-source.ts";

/** What crosses the door: the catalog's asynchronous methods, and `open`, which comes first. */
type Served = Pick<Catalog, "verify" | "admit" | "query" | "records" | "find" | "sources" | "setColours"> & {
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

/** Serves one catalog through a port. What the preview cannot answer waits until the catalog is open. */
export function serveCatalog(port: Port, source: PageSource): void {
  const { promise: core, resolve, reject } = Promise.withResolvers<CatalogCore>();
  const { promise: preview, resolve: show } = Promise.withResolvers<Preview | undefined>();
  const walks = { image: new FeedWalk(core, source, "image"), video: new FeedWalk(core, source, "video") };
  let early: Preview | undefined;
  const emit = serve<ServedMethods, CatalogStatus>(port, {
    open: async (account) => {
      const opening = openCore(account, emit);
      early = await opening.preview;
      show(early);
      opening.core.then(resolve, reject);
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
    verify: async () => (await core).verify(),
    admit: async () => (await core).admit(),
    find: async (...args) => (await core).find(...args),
    sources: async (...args) => (await core).sources(...args),
    setColours: async (...args) => (await core).setColours(...args),
  });
}

function openCore(account: string, onStatus: (status: CatalogStatus) => void): Opening {
  let catchUp = () => {};
  // Joined before the store is read, so that no other tab's change falls between.
  const neighbours = joinNeighbours(account, () => catchUp());
  const opened = openStore(account);
  const preview = opened.then(({ store }) => readPreview(store)).catch(() => undefined);

  async function open(): Promise<CatalogCore> {
    const core = await CatalogCore.open({ opened: await opened, onStatus, neighbours });
    const used = (await preview)?.used;
    if (used !== undefined && used !== core.snapshot) {
      // What is on screen belongs to other rows. A damaged snapshot is replaced at once, so that a reload will do.
      await core.save();
      throw new CatalogError("The local copy of the library could not be read. Reload the page.");
    }
    catchUp = () => void core.catchUp().catch(() => {});
    catchUp();
    return core;
  }
  return { preview, core: open() };
}

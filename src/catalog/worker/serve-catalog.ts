import type { Kind } from "#contract/asset.ts";
import type { Session } from "#contract/session.ts";
import { late } from "#shared/late.ts";
import { type Catalog, CatalogError, type CatalogStatus, type Receipt, type WalkOrder } from "../catalog.ts";
import type { Port } from "../rpc/port.ts";
import { serve } from "../rpc/serve.ts";
import { openKeptStore } from "../store/kept/open-kept-store.ts";
import { type OpenedStore, openStore } from "../store/open-store.ts";
import { FeedWalker } from "./fetching/feed-walker.ts";
import type { PageSource } from "./fetching/page-source.ts";
import type { ServedOfKept } from "./keep/kept-catalog.ts";
import type { KeptServer } from "./keep/sync/start-sync.ts";
import type { ServedLate } from "./late-answers.ts";
import { joinOtherTabs, type TabCall } from "./other-tabs.ts";
import { type Preview, readPreview } from "./preview.ts";
import { WorkerCatalog } from "./worker-catalog.ts";

/** Milliseconds between two announcements of marks: who has two windows beside each other looks at both. */
const markPace = 50;

/** What crosses the port: the catalog's asynchronous methods, and `open`, which comes first; before it at most `prepare`. */
type Served = Pick<
  Catalog,
  | "refresh"
  | "verify"
  | "renew"
  | "admit"
  | "query"
  | "facets"
  | "records"
  | "find"
  | "sources"
  | "setColours"
  | "setShapes"
  | "retryStorage"
  | ServedLate
  | ServedOfKept
> & {
  /** Opens the store of the account that `open` is going to name, so far as anybody knows. */
  prepare(account: string): Promise<void>;
  open(whose: Whose): Promise<void>;
  walk(kind: Kind, order: WalkOrder): Promise<Receipt>;
  /** Ends the `walk` that is under way. */
  stop(kind: Kind): Promise<void>;
};

/** Whose list and whose marks it is: see `Session`. */
export type Whose = Pick<Session, "account" | "library" | "person">;

export type ServedMethods = { [K in keyof Served]: Served[K] };

interface Opening {
  /** Answers until `catalog` is there. */
  preview: Promise<Preview | undefined>;
  catalog: Promise<WorkerCatalog>;
}

/**
 * Serves one catalog through a port, filled from the pages that `sourceOf` gives for its account; what people add goes to
 * the server of `serverOf` and comes from there. What the preview cannot answer waits until the catalog is open.
 */
export function serveCatalog(
  port: Port,
  sourceOf: (account: string) => PageSource,
  serverOf: (whose: Whose) => KeptServer | undefined = () => undefined,
): void {
  const { promise: catalog, resolve, reject } = Promise.withResolvers<WorkerCatalog>();
  const { promise: preview, resolve: show } = Promise.withResolvers<Preview | undefined>();
  const { promise: named, resolve: name } = Promise.withResolvers<PageSource>();
  const source: PageSource = async (...args) => (await named)(...args);
  const walks = {
    image: new FeedWalker(catalog, source, "image"),
    video: new FeedWalker(catalog, source, "video"),
  };
  const renewals = late(async () => {
    // Few visits meet a link that is refused.
    const { FeedRenewal } = await import("./fetching/feed-renewal.ts");
    return {
      image: new FeedRenewal(catalog, source, "image"),
      video: new FeedRenewal(catalog, source, "video"),
    };
  });
  let early: Preview | undefined;
  let prepared: { account: string; opened: Promise<OpenedStore> } | undefined;
  const storeOf = (account: string) => {
    if (prepared?.account === account) return prepared.opened;
    void prepared?.opened.then(({ disk }) => disk?.close());
    return openStore(account);
  };
  const emit = serve<ServedMethods, CatalogStatus>(port, {
    prepare: async (account) => {
      if (account) prepared = { account, opened: openStore(account) };
    },
    open: async (whose) => {
      name(sourceOf(whose.account));
      const opening = openWorkerCatalog(whose, () => storeOf(whose.account), serverOf(whose), emit);
      opening.catalog.then(resolve, reject);
      early = await opening.preview;
      show(early);
      await catalog;
      early = undefined;
    },
    query: async (...args) => {
      await preview;
      return early?.query(...args) ?? (await catalog).query(...args);
    },
    facets: async (...args) => {
      await preview;
      return early?.facets(...args) ?? (await catalog).facets(...args);
    },
    records: async (rows) => {
      await preview;
      return early?.records(rows) ?? (await catalog).records(rows);
    },
    walk: async (kind, order) => walks[kind].step(order),
    stop: async (kind) => walks[kind].stop(),
    refresh: async () => (await catalog).refresh(),
    verify: async () => (await catalog).verify(),
    renew: async (keys) => {
      const of = await renewals();
      return Promise.all(keys.map(({ kind, id }) => of[kind].renew(id)));
    },
    admit: async () => (await catalog).admit(),
    find: async (...args) => (await catalog).find(...args),
    sources: async (...args) => (await catalog).sources(...args),
    prompts: async (...args) => (await catalog).late.prompts(...args),
    families: async (...args) => (await catalog).late.families(...args),
    familyRows: async () => (await catalog).late.familyRows(),
    familyFace: async (...args) => (await catalog).late.familyFace(...args),
    family: async (...args) => (await catalog).late.family(...args),
    madeWith: async (rows) => (await catalog).late.madeWith(rows),
    matrix: async (...args) => (await catalog).late.matrix(...args),
    setColours: async (...args) => (await catalog).setColours(...args),
    setShapes: async (...args) => (await catalog).setShapes(...args),
    retryStorage: async () => (await catalog).retryStorage(),
    mark: async (...args) => (await catalog).kept.mark(...args),
    undoMark: async (action) => (await catalog).kept.undoMark(action),
    marksOf: async (key) => (await catalog).kept.marksOf(key),
    tally: async (rows) => (await catalog).kept.tally(rows),
    tags: async () => (await catalog).kept.tags(),
    keepSelection: async (...args) => (await catalog).kept.keepSelection(...args),
    keptSelection: async (tab) => (await catalog).kept.keptSelection(tab),
    own: async (kind) => (await catalog).kept.own(kind),
    changeOwn: async (...args) => (await catalog).kept.changeOwn(...args),
  });
}

function openWorkerCatalog(
  { account, library, person }: Whose,
  openIts: () => Promise<OpenedStore>,
  server: KeptServer | undefined,
  onStatus: (status: CatalogStatus) => void,
): Opening {
  let hear = (_call: TabCall) => {};
  let hearMarks = () => {};
  // Joined before the store is read, so that no other tab's change falls between.
  const otherTabs = joinOtherTabs(account, (call) => hear(call));
  const otherKeepers = joinOtherTabs(`kept-${library}`, () => hearMarks(), markPace);
  const opened = openIts();
  // Both lie with the same thread of the browser, and the preview is what a person waits for.
  const kept = opened
    .then(() => openKeptStore(library))
    .then((its) => ({ opened: its, person, otherTabs: otherKeepers, ...(server && { server }) }));
  const preview = opened.then(({ atOpening }) => atOpening && readPreview(atOpening)).catch(() => undefined);

  async function open(): Promise<WorkerCatalog> {
    const catalog = await WorkerCatalog.open({ opened: await opened, onStatus, otherTabs, kept });
    const used = (await preview)?.used;
    if (used !== undefined && used !== catalog.snapshot) {
      // What is on screen belongs to other rows. A damaged snapshot is replaced at once, so that a reload will do.
      await catalog.save();
      throw new CatalogError("The local copy of the library could not be read. Reload the page.");
    }
    hear = (call) => void catalog.hear(call).catch(() => {});
    hear("changed");
    hearMarks = () => void catalog.kept.catchUp().catch(() => {});
    hearMarks();
    // In Node there is no such thing.
    globalThis.addEventListener?.("online", () => catalog.kept.wake());
    return catalog;
  }
  return { preview, catalog: open() };
}

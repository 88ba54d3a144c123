import type { Kind } from "#contract/asset.ts";
import { lookOnly, mayMark } from "#contract/persons/may-mark.ts";
import { keptName } from "#contract/persons/whose-copy.ts";
import type { Session } from "#contract/session.ts";
import { late } from "#shared/late.ts";
import { type Catalog, CatalogError, type CatalogStatus, type Receipt, type WalkOrder } from "../catalog.ts";
import { openKeptStore } from "../store/kept/open-kept-store.ts";
import type { OpenedStore } from "../store/open-store.ts";
import { FeedWalker } from "./fetching/feed-walker.ts";
import { type PageSource, pagesOf } from "./fetching/page-source.ts";
import type { ServedOfKept } from "./keep/kept-catalog.ts";
import type { KeptServer } from "./keep/sync/start-sync.ts";
import type { ServedLate } from "./late-answers.ts";
import { joinOtherTabs, type TabCall } from "./other-tabs.ts";
import type { Preview } from "./preview.ts";
import { WorkerCatalog } from "./worker-catalog.ts";

/** Milliseconds between two announcements of marks: who has two windows beside each other looks at both. */
const markPace = 50;

/** Whose list and whose marks it is: see `Session`. */
export type Whose = Pick<Session, "account" | "library" | "person"> & Partial<Pick<Session, "role">>;

/** What an open catalog answers through a port. */
export type Served = Pick<
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
  /** Resolves once the local copy has been read. */
  opened(): Promise<void>;
  walk(kind: Kind, order: WalkOrder): Promise<Receipt>;
  /** Ends the `walk` that is under way. */
  stop(kind: Kind): Promise<void>;
};

/** Where the pages of an account come from, and where what people add goes to. */
export interface Sides {
  sourceOf?: (account: string) => PageSource;
  serverOf?: (whose: Whose) => KeptServer | undefined;
}

interface Opening {
  whose: Whose;
  opened: Promise<OpenedStore>;
  /** What has answered before the catalog is open. */
  preview: Promise<Preview | undefined>;
  onStatus: (status: CatalogStatus) => void;
}

/** All that a catalog answers. What is asked of it waits until it is open; its walks ask for their first pages meanwhile. */
export function serveOpening(opening: Opening, { sourceOf = pagesOf, serverOf }: Sides): Served {
  const { whose } = opening;
  const catalog = open(opening, serverOf?.(whose));
  const source = sourceOf(whose.account);
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
  return {
    opened: async () => void (await catalog),
    query: async (...args) => (await catalog).query(...args),
    facets: async (...args) => (await catalog).facets(...args),
    records: async (rows) => (await catalog).records(rows),
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
    taking: async (order) => (await catalog).late.taking(order, (await catalog).kept) as never,
    setColours: async (...args) => (await catalog).setColours(...args),
    setShapes: async (...args) => (await catalog).setShapes(...args),
    retryStorage: async () => (await catalog).retryStorage(),
    mark: async (target, change) => {
      if (!mayMark(whose.role, change)) throw new CatalogError(lookOnly);
      return (await catalog).kept.mark(target, change);
    },
    undoMark: async (action) => (await catalog).kept.undoMark(action),
    marksOf: async (key) => (await catalog).kept.marksOf(key),
    tally: async (rows) => (await catalog).kept.tally(rows),
    tags: async () => (await catalog).kept.tags(),
    keepSelection: async (...args) => (await catalog).kept.keepSelection(...args),
    keptSelection: async (tab) => (await catalog).kept.keptSelection(tab),
    own: async (kind) => (await catalog).kept.own(kind),
    changeOwn: async (...args) => (await catalog).kept.changeOwn(...args),
  };
}

async function open(
  { whose: { account, library, person }, opened, preview, onStatus }: Opening,
  server: KeptServer | undefined,
): Promise<WorkerCatalog> {
  let hear = (_call: TabCall) => {};
  let hearMarks = () => {};
  // Joined before the store is read, so that no other tab's change falls between.
  const otherTabs = joinOtherTabs(account, (call) => hear(call));
  const keptAs = keptName({ library, person });
  const otherKeepers = joinOtherTabs(`kept-${keptAs}`, () => hearMarks(), markPace);
  // Both lie with the same thread of the browser, and the preview is what a person waits for.
  const kept = opened
    .then(() => openKeptStore(keptAs))
    .then((its) => ({ opened: its, person, otherTabs: otherKeepers, ...(server && { server }) }));
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

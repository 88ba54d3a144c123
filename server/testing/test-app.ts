import type { Hono } from "hono";
import { type Logger, pino } from "pino";
import type { Access } from "../access/access.ts";
import { createNoneAccess } from "../access/none.ts";
import { type AppDeps, createApp } from "../app.ts";
import type { FeedsOptions } from "../changes/change-feeds.ts";
import { type ChangesService, createChangesService } from "../changes/service.ts";
import { createContextOf } from "../context/contexts.ts";
import type { ContextEnv } from "../context/request-context.ts";
import type { Reach } from "../front/reach.ts";
import type { DiskCache } from "../media/cache/disk-cache.ts";
import { createFetcher, defaultFetcherLimits, type FetcherLimits } from "../media/fetch/fetcher.ts";
import { type Hop, type HopAnswer, hopAnswer } from "../media/fetch/hop.ts";
import { type OriginalLimits, Originals } from "../media/originals/originals.ts";
import { mediaError } from "../media/problems.ts";
import { createSealer, type Sealer } from "../media/seal.ts";
import { ThumbnailCache } from "../media/thumbnails/thumbnail-cache.ts";
import { type MakerLimits, ThumbnailMaker } from "../media/thumbnails/thumbnail-maker.ts";
import { PageRoom, type PageRoomLimits } from "../pages/page-room.ts";
import { openInMemory } from "../store/databases/sqlite.ts";
import { openLibrary } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";
import type { StoreKeeper } from "../store/store-keeper.ts";
import type { FetchLike } from "../upstream/client.ts";

export const testKey = "pictai_test-0123456789";
export const testLibrary = "test";
const apiUrl = "http://provider.test/pictoryapis";

/** A hop as a stand-in writes it most simply. */
export type ResponseHop = (...args: Parameters<Hop>) => Promise<Response | HopAnswer>;

export interface TestAppOptions {
  /** Answers for the provider's lists; an empty one unless given. */
  fetch?: FetchLike;
  /** Where media come from; nowhere unless given. */
  hop?: ResponseHop;
  disk?: DiskCache;
  fetcher?: Partial<FetcherLimits>;
  thumbnails?: Partial<MakerLimits> & { retryMs?: number };
  upstream?: { timeoutMs?: number; maxBytes?: number };
  pages?: Partial<PageRoomLimits>;
  originals?: Partial<OriginalLimits>;
  /** Takes each log line. */
  onLog?: (line: string) => void;
  clientDirectory?: string;
  /** Who reaches it by which address; this machine by loopback names unless given. */
  reach?: Partial<Reach>;
  /** The store of what people add; one in memory unless given. */
  store?: () => Promise<Store>;
  feeds?: FeedsOptions;
  count?: AppDeps["count"];
  compressed?: boolean;
  /** Whose key a request is answered with; always the test's own unless given. */
  keyOf?: (request: Request) => string;
  /** How people sign in; not at all unless given. */
  access?: Access | ((parts: TestAccessParts) => Access);
}

/** What a way to sign in may be made of. */
interface TestAccessParts {
  provider: { apiUrl: string; fetch: FetchLike };
  keeper: StoreKeeper;
  log: Logger;
}

/** The whole app over stand-ins for the network, and a sealer as its account has one. */
export function createTestApp(options: TestAppOptions = {}): {
  app: Hono<ContextEnv>;
  sealer: Sealer;
  changes: ChangesService;
} {
  const {
    fetch = () => Response.json({ items: [] }),
    hop = () => Promise.reject(mediaError("unreachable")),
  } = options;
  const open = createFetcher(
    async (...args) => {
      const answer = await hop(...args);
      return answer instanceof Response ? hopAnswer(answer) : answer;
    },
    { ...defaultFetcherLimits, ...options.fetcher },
  );
  const changes = createChangesService({
    open: options.store ?? (() => openLibrary(openInMemory(), testLibrary, "me")),
    place: "/data/contact-sheet.sqlite",
    retryMs: 0,
    ...options.feeds,
  });
  const none = createNoneAccess({ key: testKey, library: testLibrary });
  const log = pino({ level: "debug" }, { write: options.onLog ?? (() => undefined) });
  const given = options.access;
  const access: Access =
    typeof given === "function"
      ? given({ provider: { apiUrl, fetch }, keeper: changes.keeper, log })
      : (given ?? {
          ...none,
          visitorOf: async (request, client) => ({
            ...(await none.visitorOf(request, client)),
            ...(options.keyOf && { key: options.keyOf(request) }),
          }),
        });
  const app = createApp({
    access,
    reach: { publicUrl: undefined, trustedProxies: [], beyondLoopback: false, ...options.reach },
    contextOf: createContextOf(
      {
        provider: { apiUrl, demo: false, fetch, ...options.upstream },
        maker: new ThumbnailMaker(open, options.thumbnails),
        cache: new ThumbnailCache(options.disk),
        pageRoom: new PageRoom(options.pages),
        retryMs: options.thumbnails?.retryMs,
      },
      access.visitorOf,
    ),
    changes,
    originals: new Originals(open, options.originals),
    log,
    clientDirectory: options.clientDirectory ?? "/nonexistent",
    compressed: options.compressed ?? false,
    count: options.count,
  });
  return { app, sealer: createSealer(testKey), changes };
}

import type { Logger } from "pino";
import { onlyPerson } from "#contract/persons/whose-copy.ts";
import { openAccess } from "./access/open-access.ts";
import type { AppDeps } from "./app.ts";
import { type ChangesService, createChangesService } from "./changes/service.ts";
import { createContextOf } from "./context/contexts.ts";
import type { Env } from "./env.ts";
import { createCacheNames } from "./media/cache/cache-names.ts";
import { DiskCache } from "./media/cache/disk-cache.ts";
import { createFetcher } from "./media/fetch/fetcher.ts";
import { Originals } from "./media/originals/originals.ts";
import { restrictDecoders } from "./media/thumbnails/resize.ts";
import { ThumbnailCache } from "./media/thumbnails/thumbnail-cache.ts";
import { ThumbnailMaker } from "./media/thumbnails/thumbnail-maker.ts";
import { PageRoom } from "./pages/page-room.ts";
import { createProvider, type Provider } from "./provider.ts";
import { openDatabase, openLibrary, openNews, toldPlace } from "./store/open-store.ts";

function diskOf(env: Env, log: Logger): DiskCache | undefined {
  if (env.cacheMegabytes === 0) return undefined;
  const disk = new DiskCache({
    directory: env.cacheDir,
    nameOf: createCacheNames(env.cacheDir),
    maxBytes: env.cacheMegabytes * 1_000_000,
    onFailure: (error) =>
      log.warn(
        { code: (error as NodeJS.ErrnoException).code },
        "the thumbnail cache cannot be used; going on without it",
      ),
  });
  void disk.scan();
  return disk;
}

function changesOf(env: Env, log: Logger): ChangesService {
  const service = createChangesService({
    open: async () => openLibrary(await openDatabase(env), env.library, onlyPerson),
    openNews: (reader) => openNews(env, reader),
    place: toldPlace(env),
    onFailure: ({ detail }) => log.warn({ detail }, "marks cannot be kept; going on without them"),
  });
  // Now rather than at the first mark: migrations take their time, and whoever starts the server sees what is wrong.
  void service.keeper.use(async () => undefined).catch(() => undefined);
  return service;
}

/** The provider that the environment names; without a key, the demo's. */
export async function openProvider(env: Env): Promise<Provider> {
  // The emulator is a library of its own: whoever has a key never loads it.
  return env.demo ? (await import("./demo.ts")).createDemo() : createProvider(env);
}

interface Composed extends AppDeps {
  cache: ThumbnailCache;
}

/**
 * Everything that `createApp` needs, as the environment asks for it; without a key, of the demo library. All of it is
 * the process's own: what is an account's is made at its first request.
 */
export async function compose(env: Env, log: Logger): Promise<Composed> {
  if (!env.demo) restrictDecoders();
  const opened = await openProvider(env);
  const { key: _, hop, ...provider } = opened;
  const open = createFetcher(hop);
  const shared = {
    provider: { ...provider, visitors: env.auth === "open" },
    secrets: env.appSecrets,
    // Before there was sign-in, a server could be reached by its own machine alone.
    hasOldCopies: env.auth === "none",
    maker: new ThumbnailMaker(open),
    cache: new ThumbnailCache(diskOf(env, log)),
    pageRoom: new PageRoom(),
  };
  const changes = changesOf(env, log);
  const access = await openAccess({ env, log, provider: opened, keeper: changes.keeper });
  return {
    contextOf: createContextOf(shared, access.visitorOf),
    access,
    changes,
    originals: new Originals(open),
    reach: env,
    log,
    clientDirectory: "dist/client",
    compressed: env.beyondLoopback,
    cache: shared.cache,
  };
}

import { Hono } from "hono";
import type { Kind } from "#contract/asset.ts";
import { createControlApi } from "./control-api.ts";
import { type ActiveFaults, createFaults } from "./faults/active.ts";
import { delay } from "./faults/answers.ts";
import { defaultNow } from "./library/config.ts";
import { createLibrary } from "./library/library.ts";
import { createListApi } from "./list-api.ts";
import { createMediaApi } from "./media/media-api.ts";
import type { Finish } from "./media/pictures.ts";
import { createTransfers, type Transfers } from "./media/transfers.ts";
import { createPageKeys } from "./page-keys.ts";
import type { WireImage, WireVideo } from "./wire.ts";

export interface EmulatorOptions {
  /** How many items the library holds at the start. */
  images: number;
  videos: number;
  /** Another seed, another library. */
  seed?: number;
  /** The API key that is accepted; "*" for any. */
  key?: string;
  /** What media addresses begin with, without a slash at the end: "http://127.0.0.1:4900". */
  origin: string;
  /** When the newest item was made, in milliseconds; a fixed day unless given. */
  now?: number;
  /** Settings as for `--fault`: see `createFaults`. */
  faults?: readonly string[];
  /** Milliseconds before each answer. */
  latency?: number;
  /** How much work goes into each picture ("full"). */
  finish?: Finish;
  /** Whether `/__emulator/...` lets tests insert items and set faults. */
  control?: boolean;
}

export interface Emulator {
  /** The API below `/pictoryapis`, and media below `/media`. */
  app: Hono;
  /** Adds new items at the head of the lists; returned oldest first. */
  insert(counts: { images?: number; videos?: number }): { images: WireImage[]; videos: WireVideo[] };
  /** Deletes an item and its media; false where there is none. */
  remove(kind: Kind, id: string): boolean;
  /** Items listed now. */
  count(kind: Kind): number;
  faults: ActiveFaults;
  /** Media on their way. */
  transfers: Transfers;
}

/** The provider's API, embedded: the same contract, auth, paging, media and faults over a seeded library. */
export function createEmulator(options: EmulatorOptions): Emulator {
  const {
    images,
    videos,
    origin,
    seed = 1,
    key = "pictai_demo",
    now = defaultNow,
    latency = 0,
    finish = "full",
  } = options;
  const library = createLibrary({ images, videos, seed, now, origin });
  const faults = createFaults(options.faults);
  const list = createListApi({ library, keys: createPageKeys(seed), faults, key });
  const transfers = createTransfers();
  const media = createMediaApi({ library, faults, finish, transfers });

  const controls: Omit<Emulator, "app"> = {
    insert: (counts) => ({
      images: library.insertImages(counts.images ?? 0),
      videos: library.insertVideos(counts.videos ?? 0),
    }),
    remove: library.remove,
    count: library.count,
    faults,
    transfers,
  };

  const app = new Hono();
  if (options.control) app.route("/__emulator", createControlApi(controls));
  if (latency > 0)
    app.use(async (c, next) => {
      await delay(latency, c.req.raw.signal);
      await next();
    });
  app.get("/pictoryapis/v1/aistudio/images", (c) => list(c, "image"));
  app.get("/pictoryapis/v1/aistudio/videos", (c) => list(c, "video"));
  app.get("/media/*", media);
  return { app, ...controls };
}

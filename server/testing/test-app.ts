import type { Hono } from "hono";
import { pino } from "pino";
import { createApp } from "../app.ts";
import type { DiskCache } from "../media/disk-cache.ts";
import { createFetcher, defaultFetcherLimits, type FetcherLimits } from "../media/fetcher.ts";
import { type Hop, type HopAnswer, hopAnswer } from "../media/hop.ts";
import { type OriginalLimits, Originals } from "../media/originals.ts";
import { refuse } from "../media/refusals.ts";
import { createSealer, type Sealer } from "../media/seal.ts";
import { type ThumbnailLimits, Thumbnails } from "../media/thumbnails.ts";
import { createSession } from "../session/session.ts";
import { createUpstream, type FetchLike } from "../upstream/client.ts";

export const testKey = "pictai_test-0123456789";
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
  thumbnails?: Partial<ThumbnailLimits>;
  upstream?: { timeoutMs?: number; maxBytes?: number };
  originals?: Partial<OriginalLimits>;
  /** Takes each log line. */
  onLog?: (line: string) => void;
  clientDirectory?: string;
}

/** The whole app over stand-ins for the network. */
export function createTestApp(options: TestAppOptions = {}): { app: Hono; sealer: Sealer } {
  const { fetch = () => Response.json({ items: [] }), hop = () => Promise.reject(refuse("unreachable")) } =
    options;
  const sealer = createSealer(testKey);
  const open = createFetcher(
    async (...args) => {
      const answer = await hop(...args);
      return answer instanceof Response ? hopAnswer(answer) : answer;
    },
    { ...defaultFetcherLimits, ...options.fetcher },
  );
  const app = createApp({
    session: createSession({ apiUrl, key: testKey, demo: false }),
    upstream: createUpstream({ apiUrl, key: testKey, fetch, seal: sealer.seal, ...options.upstream }),
    media: {
      sealer,
      thumbnails: new Thumbnails(open, options.disk, options.thumbnails),
      originals: new Originals(open, options.originals),
    },
    log: pino({ level: "debug" }, { write: options.onLog ?? (() => undefined) }),
    clientDirectory: options.clientDirectory ?? "/nonexistent",
  });
  return { app, sealer };
}

import type { Logger } from "pino";
import type { AppDeps } from "./app.ts";
import { createDemo } from "./demo.ts";
import type { Env } from "./env.ts";
import { createCacheNames } from "./media/cache-names.ts";
import { DiskCache } from "./media/disk-cache.ts";
import { createFetcher } from "./media/fetcher.ts";
import { createNetworkHop, type Hop } from "./media/hop.ts";
import { Originals } from "./media/originals.ts";
import { restrictDecoders } from "./media/resize.ts";
import { createSealer } from "./media/seal.ts";
import { Thumbnails } from "./media/thumbnails.ts";
import { createSession } from "./session/session.ts";
import { createUpstream, type FetchLike } from "./upstream/client.ts";
import { createProviderFetch } from "./upstream/transport.ts";

interface Provider {
  apiUrl: string;
  key: string;
  fetch: FetchLike;
  hop: Hop;
}

function providerOf(env: Env): Provider {
  if (env.apiKey === "") return createDemo();
  restrictDecoders();
  return {
    apiUrl: env.apiUrl,
    key: env.apiKey,
    fetch: createProviderFetch(),
    hop: createNetworkHop({ trustedOrigin: new URL(env.apiUrl).origin }),
  };
}

/** Everything that `createApp` needs, as the environment asks for it; without a key, of the demo library. */
export function compose(env: Env, log: Logger): AppDeps {
  const { apiUrl, key, fetch, hop } = providerOf(env);
  const session = createSession({ apiUrl, key, demo: env.apiKey === "" });
  const sealer = createSealer(key);
  const open = createFetcher(hop);
  const disk =
    env.cacheMegabytes === 0
      ? undefined
      : new DiskCache({
          directory: env.cacheDir,
          nameOf: createCacheNames(env.cacheDir, session.account),
          maxBytes: env.cacheMegabytes * 1_000_000,
          onFailure: (error) =>
            log.warn(
              { code: (error as NodeJS.ErrnoException).code },
              "the thumbnail cache cannot be used; going on without it",
            ),
        });
  void disk?.scan();
  return {
    session,
    upstream: createUpstream({ apiUrl, key, fetch, seal: sealer.seal }),
    media: { sealer, thumbnails: new Thumbnails(open, disk), originals: new Originals(open) },
    log,
    clientDirectory: "dist/client",
  };
}

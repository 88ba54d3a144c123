import type { Env } from "./env.ts";
import { createNetworkHop, type Hop } from "./media/fetch/hop.ts";
import type { FetchLike } from "./upstream/client.ts";
import { createProviderFetch } from "./upstream/transport.ts";

/** The provider with the key that the environment names, and the ways to its lists and to its media. */
export interface Provider {
  apiUrl: string;
  key: string;
  demo: boolean;
  fetch: FetchLike;
  hop: Hop;
}

/** The provider over the network, whose pictures may be anything. */
export function createProvider({ apiUrl, apiKey }: Env): Provider {
  return {
    apiUrl,
    key: apiKey,
    demo: false,
    fetch: createProviderFetch(),
    hop: createNetworkHop({ trustedOrigin: new URL(apiUrl).origin }),
  };
}

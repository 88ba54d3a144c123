import { createSealer } from "../media/seal.ts";
import type { ThumbnailCache } from "../media/thumbnails/thumbnail-cache.ts";
import type { ThumbnailMaker } from "../media/thumbnails/thumbnail-maker.ts";
import { Thumbnails } from "../media/thumbnails/thumbnails.ts";
import { createUpstream, type UpstreamOptions } from "../upstream/client.ts";
import { accountOf } from "./account.ts";
import type { ContextOf, RequestContext } from "./request-context.ts";

/** Until there is sign-in. */
export const onlyPerson = "me";

/** What all accounts of a process have in common. */
export interface SharedParts {
  /** The provider's API, and whether it is the demo's. */
  provider: Omit<UpstreamOptions, "key" | "seal"> & { demo: boolean };
  /** Whose marks all accounts of this process show. */
  library: string;
  maker: ThumbnailMaker;
  cache: ThumbnailCache;
  /** How often a person may have one picture's host asked anew, in milliseconds. */
  retryMs?: number | undefined;
}

/**
 * The one place where anything of an account is made. `keyOf` names the provider's key that a request is answered with;
 * a key's context is made at its first request, and kept.
 */
export function createContextOf(shared: SharedParts, keyOf: (request: Request) => string): ContextOf {
  const contexts = new Map<string, RequestContext>();
  return async (request) => {
    const key = keyOf(request);
    const known = contexts.get(key);
    if (known) return known;
    const made = createContext(shared, key);
    contexts.set(key, made);
    return made;
  };
}

function createContext(
  { provider, library, maker, cache, retryMs }: SharedParts,
  key: string,
): RequestContext {
  const { demo, ...api } = provider;
  const account = accountOf({ apiUrl: api.apiUrl, key, demo });
  const sealer = createSealer(key);
  return {
    account,
    library,
    person: onlyPerson,
    sealer,
    upstream: createUpstream({ ...api, key, seal: sealer.seal }),
    thumbnails: new Thumbnails({ account: account.id, maker, cache, retryMs }),
  };
}

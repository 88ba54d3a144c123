import { LRUCache } from "lru-cache";
import { createOpenOld } from "../media/old-seal.ts";
import { createSealer } from "../media/seal.ts";
import type { ThumbnailCache } from "../media/thumbnails/thumbnail-cache.ts";
import type { ThumbnailMaker } from "../media/thumbnails/thumbnail-maker.ts";
import { Thumbnails } from "../media/thumbnails/thumbnails.ts";
import { AccountPages } from "../pages/account-pages.ts";
import type { PageRoom } from "../pages/page-room.ts";
import { createUpstream, type UpstreamOptions } from "../upstream/client.ts";
import { accountOf, copyOf } from "./account.ts";
import type { ContextOf, RequestContext } from "./request-context.ts";
import type { Visitor, VisitorOf } from "./visitor.ts";

/** Accounts whose parts are kept at once: what is made anew has only to learn again which pictures failed. */
const mostAccounts = 1_000;
/** Milliseconds after its last request that an account's key stays in memory. */
const keptMs = 30 * 60_000;

/** What all accounts of a process have in common. */
export interface SharedParts {
  /** The provider's API, and whether it is the demo's. */
  provider: Omit<UpstreamOptions, "key" | "seal"> & { demo: boolean };
  /** Sealed addresses are made under the first, and opened under all; none where the key alone is secret enough. */
  secrets?: readonly string[];
  /** Whether browsers may have local copies from before URLs were encrypted. */
  hasOldCopies?: boolean;
  maker: ThumbnailMaker;
  cache: ThumbnailCache;
  pageRoom: PageRoom;
  /** How often a person may have one picture's host asked anew, in milliseconds. */
  retryMs?: number | undefined;
}

/** What is an account's, whoever asks in its name. */
type AccountParts = Pick<
  RequestContext,
  "account" | "upstream" | "pages" | "sealer" | "openOld" | "thumbnails"
>;

/**
 * The one place where anything of an account is made. `visitorOf` finds out whose a request is; what is of the key's
 * account is made at its first request and kept, and the person is the request's own.
 */
export function createContextOf(shared: SharedParts, visitorOf: VisitorOf): ContextOf {
  const accounts = new LRUCache<string, AccountParts>({
    max: mostAccounts,
    ttl: keptMs,
    updateAgeOnGet: true,
    // A key that nobody comes with any more is to be gone, rather than merely not found.
    ttlAutopurge: true,
  });
  return async (request, client) => {
    const { key, library, person, name, role }: Visitor = await visitorOf(request, client);
    let parts = accounts.get(key);
    if (!parts) {
      parts = createParts(shared, key);
      accounts.set(key, parts);
    }
    const copy = copyOf(parts.account.id, { person, library });
    return { ...parts, copy, library, person, name, role };
  };
}

function createParts(
  { provider, secrets, hasOldCopies, maker, cache, pageRoom, retryMs }: SharedParts,
  key: string,
): AccountParts {
  const { demo, ...api } = provider;
  const account = accountOf({ apiUrl: api.apiUrl, key, demo });
  const sealer = createSealer(key, secrets);
  const upstream = createUpstream({ ...api, key, seal: sealer.seal });
  return {
    account,
    sealer,
    openOld: hasOldCopies ? createOpenOld(key) : undefined,
    upstream,
    pages: new AccountPages(upstream, pageRoom),
    thumbnails: new Thumbnails({ account: account.id, maker, cache, retryMs }),
  };
}

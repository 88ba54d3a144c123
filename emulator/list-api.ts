import type { Context } from "hono";
import type { Kind } from "#contract/asset.ts";
import type { ActiveFaults } from "./faults/active.ts";
import { html, json } from "./faults/answers.ts";
import type { PageCall } from "./faults/fault.ts";
import type { Library } from "./library/library.ts";
import type { PageKeys } from "./page-keys.ts";
import type { WirePage } from "./wire.ts";

const pageSize = 100;

/** User agents that the provider's edge turns away: the defaults of HTTP libraries, and none at all. */
const libraryDefault = /^$|^(node|undici|axios|got|python-|aiohttp|httpx|go-http|java\/|okhttp|ruby|libwww)/i;

export interface ListApiOptions {
  library: Library;
  keys: PageKeys;
  faults: ActiveFaults;
  /** The raw API key; "*" for any. */
  key: string;
}

/** What the provider's edge and its authoriser refuse before the API is asked. */
function refuse(headers: Headers, key: string): Response | undefined {
  if (libraryDefault.test(headers.get("user-agent") ?? "")) return html(403, "403 Forbidden");
  const sent = headers.get("authorization") ?? "";
  return sent === key || (key === "*" && sent !== "") ? undefined : json({ message: "Unauthorized" }, 401);
}

/** `GET /v1/aistudio/images` and `/videos`: one handler for both, to the letter of the provider's contract. */
export function createListApi({ library, keys, faults, key }: ListApiOptions) {
  function readCall(request: Request, kind: Kind, asked: string | undefined) {
    const place = asked === undefined ? undefined : keys.open(kind, asked);
    const call: Omit<PageCall, "count" | "era" | "replaced"> = {
      request,
      kind,
      key: asked,
      above: place ? library.count(kind) - place.ordinal : 0,
      isOtherKey: Boolean(place?.variant),
      mark: place?.variant ?? 0,
      marked: (key, mark) => keys.seal(kind, keys.open(kind, key)?.ordinal ?? 0, mark),
      anotherKey: place && keys.seal(kind, place.ordinal, place.variant + 1),
      newer: (count) => (place ? library.slice(kind, place.ordinal + count, count).items : []),
    };
    return { place, call };
  }

  function pageAt(kind: Kind, before: number | undefined, size: number): WirePage {
    const { items, next } = library.slice(kind, before, size);
    return { items, ...(next !== undefined && { nextPageKey: keys.seal(kind, next) }) };
  }

  return async (c: Context, kind: Kind): Promise<Response> => {
    const refusal = refuse(c.req.raw.headers, key);
    if (refusal) return refusal;
    const asked = c.req.query("nextPageKey") || undefined;
    const { place, call: base } = readCall(c.req.raw, kind, asked);
    const met = faults.meet(kind).map(({ fault, ...met }) => ({ fault, call: { ...base, ...met } }));

    for (const { fault, call } of met) {
      const answer = await fault.api?.(call);
      if (answer) return answer;
    }
    if (asked !== undefined && !place) return json({ message: "Invalid nextPageKey" }, 400);

    const size = met.reduce((n, { fault, call }) => fault.pageSize?.(call) ?? n, pageSize);
    const sent = pageAt(kind, place?.ordinal, size);
    const page = met.reduce((p, { fault, call }) => fault.page?.(p, call) ?? p, sent);

    let response = json(page);
    for (const { fault, call } of met) response = (await fault.response?.(response, call)) ?? response;
    return response;
  };
}

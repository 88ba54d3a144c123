import type { IncomingMessage } from "node:http";
import { pipeline, Readable } from "node:stream";
import { createBrotliDecompress, createGunzip } from "node:zlib";
import { createGet } from "../http/get.ts";
import type { FetchLike } from "./client.ts";

const decoders = { gzip: createGunzip, "x-gzip": createGunzip, br: createBrotliDecompress };

function isDecoder(encoding: string): encoding is keyof typeof decoders {
  return Object.hasOwn(decoders, encoding);
}

/** The body, decompressed. */
function decoded(incoming: IncomingMessage): Readable {
  const encoding = incoming.headers["content-encoding"]?.trim().toLowerCase() ?? "";
  if (!isDecoder(encoding)) return incoming;
  // Whoever reads the stream gets its errors, so the callback has nothing to do.
  return pipeline(incoming, decoders[encoding](), () => undefined);
}

/** Statuses with which a `Response` may hold no body at all. */
const bodiless = [204, 205, 304];

/** Of all hosts the provider is asked most, and by many at once where a server has many visitors. */
const idle = 64;

/**
 * `fetch` for the provider: GET alone, no redirects. The platform's own does not tell whether a connection was new, so
 * nobody could know whether a broken one is worth a second try. As there, `NODE_USE_ENV_PROXY` names a proxy.
 */
export function createProviderFetch(env: NodeJS.ProcessEnv = process.env): FetchLike {
  const get = createGet(env.NODE_USE_ENV_PROXY ? env : undefined, idle);
  return async (url, { headers, signal }) => {
    const sent = { ...(headers as Record<string, string>), "accept-encoding": "gzip, br" };
    const incoming = await get(new URL(url), { headers: sent, signal: signal as AbortSignal });
    const status = incoming.statusCode ?? 0;
    const answered = new Headers();
    for (const name of ["date", "retry-after"]) {
      const value = incoming.headers[name];
      if (typeof value === "string") answered.set(name, value);
    }
    if (!bodiless.includes(status))
      return new Response(Readable.toWeb(decoded(incoming)) as ReadableStream, { status, headers: answered });
    incoming.resume();
    return new Response(null, { status, headers: answered });
  };
}

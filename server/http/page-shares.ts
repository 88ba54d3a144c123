import type { MiddlewareHandler } from "hono";
import { clientOf } from "./client-of.ts";
import type { Share } from "./share.ts";
import { type ShareLimits, Shares } from "./shares.ts";

/** A page of the list may hold megabytes, which are held several times over while it is read, checked and written. */
const pageLimits: ShareLimits = {
  total: 4,
  perHost: 3,
  pace: { bytes: 64_000, ms: 1_000 },
  idleMs: 30_000,
  waitMs: 30_000,
  maxWaiting: 200,
};

/** A page of so many bytes may wait in memory for its reader. */
const smallBytes = 256_000;
const pieceBytes = 64_000;

/** The bytes piece by piece, as fast as they are taken; the share is held until then. */
function inPieces(bytes: Uint8Array, share: Share): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    start(controller) {
      share.signal.addEventListener("abort", () => controller.error(share.signal.reason), { once: true });
    },
    pull(controller) {
      const piece = bytes.subarray(at, at + pieceBytes);
      at += piece.byteLength;
      share.moved(piece.byteLength);
      if (piece.byteLength > 0) return controller.enqueue(piece);
      controller.close();
      share.release();
    },
    cancel: () => share.release(),
  });
}

/** Makes few pages at once, each list within its limit, and lets go of those whose reader does not read. */
export function pageShares(limits: ShareLimits = pageLimits): (list: string) => MiddlewareHandler {
  const shares = new Shares(limits);
  return (list) => async (c, next) => {
    const { signal } = c.req.raw;
    const share = await shares.take({ host: list, client: clientOf(c) }, signal);
    // The provider has a deadline of its own.
    share.settle();
    try {
      await next();
      const bytes = new Uint8Array(await c.res.arrayBuffer());
      const large = bytes.byteLength > smallBytes && !signal.aborted;
      if (large) signal.addEventListener("abort", () => share.release(), { once: true });
      else share.release();
      c.res = new Response(large ? inPieces(bytes, share) : bytes, c.res);
      c.res.headers.set("content-length", String(bytes.byteLength));
    } catch (error) {
      share.release();
      throw error;
    }
  };
}

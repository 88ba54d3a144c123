import type { MiddlewareHandler } from "hono";
import { ApiError } from "#contract/problem.ts";
import { clientOf } from "./client-of.ts";
import { busy } from "./problems.ts";
import type { Share } from "./share.ts";
import { type ShareLimits, Shares } from "./shares.ts";

/** A page of the list may hold megabytes, which are held several times over while it is read, checked and written. */
const pageLimits: ShareLimits = {
  total: 4,
  perHost: 3,
  pace: { bytes: 64_000, ms: 1_000 },
  idleMs: 30_000,
  waitMs: 30_000,
  // A page is one of a whole list, which nobody looks at the end of alone: whoever asked first has it first.
  first: "oldest",
  maxWaiting: 600,
};

/** Who comes beyond so many is turned away at once: each holds a connection while the provider thinks. */
const mostAtOnce = 400;

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

/** For Hono: where a list's route finds room for a page. */
export interface PageEnv {
  Variables: { roomForPage: () => Promise<void> };
}

/**
 * Makes few pages at once, each list within its limit, and lets go of those whose reader does not read. A route waits for
 * `roomForPage` before it holds anything of a page: while the provider thinks, nothing is held.
 */
export function pageShares(limits: ShareLimits = pageLimits): (list: string) => MiddlewareHandler<PageEnv> {
  const shares = new Shares(limits);
  let asked = 0;
  return (list) => async (c, next) => {
    const { signal } = c.req.raw;
    if (asked >= mostAtOnce) throw new ApiError(busy);
    asked++;
    let share: Share | undefined;
    c.set("roomForPage", async () => {
      share ??= await shares.take({ host: list, client: clientOf(c) }, signal);
      // The provider has a deadline of its own.
      share.settle();
    });
    try {
      await next();
      if (!share) return;
      const held = share;
      const bytes = new Uint8Array(await c.res.arrayBuffer());
      const large = bytes.byteLength > smallBytes && !signal.aborted;
      if (large) signal.addEventListener("abort", () => held.release(), { once: true });
      else held.release();
      c.res = new Response(large ? inPieces(bytes, held) : bytes, c.res);
      c.res.headers.set("content-length", String(bytes.byteLength));
    } catch (error) {
      share?.release();
      throw error;
    } finally {
      asked--;
    }
  };
}

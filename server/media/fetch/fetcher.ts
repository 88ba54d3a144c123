import { ApiError } from "#contract/problem.ts";
import { retryAfterSeconds } from "../../http/retry-after.ts";
import { mediaError } from "../problems.ts";
import type { Hop, HopAnswer } from "./hop.ts";
import { unpacking } from "./unpack.ts";

export interface FetcherLimits {
  /** How long the answer's headers may take, over all hops together. */
  headersMs: number;
  /** How long the next chunk of a body may take once we ask for it. */
  idleMs: number;
  redirects: number;
}

export const defaultFetcherLimits: FetcherLimits = { headersMs: 15_000, idleMs: 15_000, redirects: 3 };

/** An open answer: 200, 206, 304 or 416. Whoever opened it closes it. */
export interface OpenMedia {
  status: number;
  headers: Headers;
  /** The body's next chunk, undefined at its end. Throws an `ApiError` when it stalls or breaks off. */
  read(): Promise<Uint8Array | undefined>;
  /** Lets the connection go, also in the middle of a body; safe to call twice. */
  close(): void;
}

/** Opens a provider's URL. Every failure is an `ApiError`, save that an abort of `signal` is thrown as it is. */
export type OpenMediaUrl = (
  url: string,
  headers: Record<string, string>,
  signal: AbortSignal,
) => Promise<OpenMedia>;

function errorOfAnswer(answer: HopAnswer): ApiError {
  const { status } = answer;
  if (status === 404 || status === 410) return mediaError("gone");
  if (status === 401 || status === 403) return mediaError("expired");
  return mediaError("upstreamFailed", retryAfterSeconds(answer.headers));
}

/** Rejects as soon as `signal` aborts, for work that does not itself listen to one (a name's resolution). */
function orAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = Promise.withResolvers<never>();
  const abort = () => aborted.reject(signal.reason);
  signal.addEventListener("abort", abort, { once: true });
  return Promise.race([work, aborted.promise]).finally(() => signal.removeEventListener("abort", abort));
}

/** Whether a host answers with a part, or with nothing, though neither was asked for. */
function isUnasked(status: number, asked: Record<string, string>): boolean {
  if (status === 304) return asked["if-none-match"] === undefined;
  return (status === 206 || status === 416) && asked.range === undefined;
}

/**
 * The chunks of a body. Throws if they are not as many bytes as were announced. The network's own client notices a body
 * that breaks off, but an embedded host's does not.
 */
async function* counted({ headers, chunks }: HopAnswer): AsyncGenerator<Uint8Array, undefined> {
  const announced = Number(headers.get("content-length") ?? Number.NaN);
  let received = 0;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    received += next.value.byteLength;
    if (received > announced) throw mediaError("unreachable");
    yield next.value;
  }
  if (received < announced) throw mediaError("unreachable");
}

function openBody(answer: HopAnswer, idleMs: number, signal: AbortSignal): Pick<OpenMedia, "read" | "close"> {
  const chunks = counted(answer);
  let waiting = false;
  let stalled = false;
  // One timer for all chunks: a picture has dozens of them.
  const timer = setTimeout(() => {
    stalled = waiting;
    if (stalled) answer.close();
  }, idleMs).unref();
  // An embedded host's body does not listen to a signal by itself.
  const leave = () => answer.close();
  signal.addEventListener("abort", leave, { once: true });
  return {
    async read() {
      waiting = true;
      timer.refresh();
      try {
        const { done, value } = await chunks.next();
        signal.throwIfAborted();
        if (!stalled) return done ? undefined : value;
      } catch {
        signal.throwIfAborted();
        if (!stalled) throw mediaError("unreachable");
      } finally {
        waiting = false;
      }
      throw mediaError("timedOut");
    },
    close() {
      clearTimeout(timer);
      signal.removeEventListener("abort", leave);
      answer.close();
    },
  };
}

export function createFetcher(hop: Hop, limits: FetcherLimits = defaultFetcherLimits): OpenMediaUrl {
  async function follow(url: URL, headers: Record<string, string>, signal: AbortSignal): Promise<HopAnswer> {
    let here = url;
    for (let hops = 0; hops <= limits.redirects; hops++) {
      const answer = await orAbort(hop(here, headers, signal), signal);
      const location = answer.headers.get("location");
      if (answer.status < 300 || answer.status === 304 || answer.status > 399 || !location) return answer;
      answer.close();
      if (!URL.canParse(location, here.href)) throw mediaError("upstreamFailed");
      here = new URL(location, here);
    }
    throw mediaError("redirects");
  }

  return unpacking(async (url, headers, signal) => {
    if (!URL.canParse(url)) throw mediaError("addressRefused");
    const abort = new AbortController();
    const late = setTimeout(() => abort.abort(mediaError("timedOut")), limits.headersMs);
    const both = AbortSignal.any([signal, abort.signal]);
    const sent = { accept: "image/*,video/*", "accept-encoding": "identity", ...headers };
    let answer: HopAnswer;
    try {
      answer = await follow(new URL(url), sent, both);
    } catch (error) {
      if (signal.aborted || error instanceof ApiError) throw error;
      throw abort.signal.aborted ? mediaError("timedOut") : mediaError("unreachable");
    } finally {
      clearTimeout(late);
    }
    const { status } = answer;
    if (isUnasked(status, sent)) {
      answer.close();
      throw mediaError("upstreamFailed");
    }
    if (status === 200 || status === 206 || status === 304 || status === 416) {
      return { status, headers: answer.headers, ...openBody(answer, limits.idleMs, signal) };
    }
    answer.close();
    throw errorOfAnswer(answer);
  });
}

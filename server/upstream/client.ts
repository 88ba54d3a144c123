import type { Kind } from "#contract/asset.ts";
import type { Page } from "#contract/page.ts";
import { ApiError } from "#contract/problem.ts";
import { happened } from "../running/told.ts";
import { normalizePage } from "./normalize.ts";
import { problemOfAnswer, timedOut, unexpected, unreachable } from "./problems.ts";

/**
 * `fetch`, or an embedded app's own. It takes no `Request`: the signal of one follows the given signal only until the
 * garbage collector runs (Node 24), and a silent provider was then waited for without end.
 */
export type FetchLike = (url: string, init: RequestInit) => Promise<Response> | Response;

export interface UpstreamOptions {
  apiUrl: string;
  /** It is sent raw in `Authorization`, and leaves this file in no other way. */
  key: string;
  /** Whether it is the visitor's own, who is told what to do about it. */
  visitors?: boolean;
  fetch: FetchLike;
  seal: (url: string) => string;
  timeoutMs?: number;
  maxBytes?: number;
}

export interface Upstream {
  /**
   * One page of a list, newest first; no key means the first. Throws an `ApiError` in every failure, except that an
   * abort of `signal` is thrown as it is. Nothing that was answered is tried twice here: the browser decides that.
   * `roomForPage` is waited for once the provider answers, before anything of its answer is held.
   */
  page(
    kind: Kind,
    nextPageKey: string | undefined,
    signal: AbortSignal,
    roomForPage?: () => Promise<void>,
  ): Promise<Page>;
}

// The provider's edge answers 403 to the defaults of some HTTP libraries.
const userAgent = "Mozilla/5.0 (compatible; ContactSheet/0.1)";

async function readText(response: Response, maxBytes: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw new ApiError(unexpected("The provider's answer is far too long."));
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError(unexpected("The provider's answer is not JSON."));
  }
}

export function createUpstream(options: UpstreamOptions): Upstream {
  const { apiUrl, key, visitors, fetch, seal, timeoutMs = 20_000, maxBytes = 16_000_000 } = options;

  async function request(
    url: string,
    keyed: boolean,
    signal: AbortSignal,
    roomForPage?: () => Promise<void>,
  ): Promise<string> {
    const response = await fetch(url, {
      headers: { authorization: key, accept: "application/json", "user-agent": userAgent },
      // A followed redirect would carry the key to wherever it leads.
      redirect: "manual",
      signal,
    });
    if (response.ok) {
      try {
        await roomForPage?.();
      } catch (error) {
        await response.body?.cancel();
        throw error;
      }
      return readText(response, maxBytes);
    }
    await response.body?.cancel();
    throw new ApiError(problemOfAnswer(response, keyed, visitors));
  }

  async function page(
    ...[kind, nextPageKey, signal, roomForPage]: Parameters<Upstream["page"]>
  ): Promise<Page> {
    // Not URLSearchParams: it writes a space as "+", which not every server reads back as one.
    const query =
      nextPageKey === undefined ? "" : `?nextPageKey=${encodeURIComponent(nextPageKey.toWellFormed())}`;
    const url = `${apiUrl}/v1/aistudio/${kind}s${query}`;
    const timeout = AbortSignal.timeout(timeoutMs);
    let text: string;
    try {
      text = await request(url, nextPageKey !== undefined, AbortSignal.any([signal, timeout]), roomForPage);
    } catch (error) {
      if (error instanceof ApiError || signal.aborted) throw error;
      // Errors of fetch may quote the request: they are replaced, not passed on.
      throw new ApiError(timeout.aborted ? timedOut : unreachable);
    }
    const page = normalizePage(kind, parseJson(text), seal);
    if (!page) throw new ApiError(unexpected("The provider's answer is not a list of items."));
    return page;
  }

  return {
    async page(...asked) {
      const began = performance.now();
      let outcome = "left";
      try {
        const found = await page(...asked);
        outcome = "ok";
        return found;
      } catch (error) {
        if (error instanceof ApiError) outcome = error.problem.code;
        throw error;
      } finally {
        happened.providerCall.tell({ outcome, seconds: (performance.now() - began) / 1_000 });
      }
    },
  };
}

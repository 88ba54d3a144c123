import { setTimeout as after } from "node:timers/promises";
import { type Asset, type Kind, kinds } from "#contract/asset.ts";
import { ApiError } from "#contract/problem.ts";
import { manifestKey } from "#contract/take-away/manifest.ts";
import type { Upstream } from "#server/upstream/client.ts";

/** What the provider's lists hold. */
export interface Listed {
  /** Each once, by its key. */
  assets: Map<string, Asset>;
  /** Items that could not be read. */
  skipped: number;
  /** Why a list was not read to its end, a sentence each. */
  problems: string[];
}

/** Milliseconds before a page is asked for again, where that may help. */
const waits = [1_000, 3_000, 10_000, 30_000];
/** A key that is refused in the middle: the list is read again from its head, so often. */
const beginnings = 3;

async function askPage(upstream: Upstream, kind: Kind, key: string | undefined, signal: AbortSignal) {
  for (const wait of waits)
    try {
      return await upstream.page(kind, key, signal);
    } catch (error) {
      if (!(error instanceof ApiError) || !error.problem.retryable) throw error;
      const { retryAfter = 0 } = error.problem;
      await after(Math.min(120_000, Math.max(wait, retryAfter * 1_000)), undefined, { signal });
    }
  return await upstream.page(kind, key, signal);
}

async function walk(upstream: Upstream, kind: Kind, listed: Listed, signal: AbortSignal): Promise<void> {
  const seen = new Set<string>();
  let key: string | undefined;
  do {
    const page = await askPage(upstream, kind, key, signal);
    for (const asset of page.items) listed.assets.set(manifestKey(asset), asset);
    listed.skipped += page.skipped?.length ?? 0;
    key = page.nextPageKey;
    if (key !== undefined && seen.has(key)) {
      listed.problems.push(`The list of ${kind}s leads in a circle: what lies below is not reached.`);
      return;
    }
    if (key !== undefined) seen.add(key);
  } while (key !== undefined);
}

/**
 * Walks the lists of the provider to their ends. What cannot be reached is told, and the rest is good; throws where nothing
 * at all could be had, or `signal` aborts.
 */
export async function walkLists(
  upstream: Upstream,
  kind: Kind | "all",
  signal: AbortSignal,
): Promise<Listed> {
  const listed: Listed = { assets: new Map(), skipped: 0, problems: [] };
  const walkOne = async (one: Kind) => {
    for (let left = beginnings; ; left--)
      try {
        return await walk(upstream, one, listed, signal);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        if (error.problem.code === "page-key-refused" && left > 1) continue;
        listed.problems.push(`The list of ${one}s was not read to its end: ${error.message}`);
        return;
      }
  };
  await Promise.all(kinds.filter((one) => kind === "all" || kind === one).map(walkOne));
  return listed;
}

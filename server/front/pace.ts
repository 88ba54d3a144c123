import { LRUCache } from "lru-cache";
import type { Problem } from "#contract/problem.ts";

export interface PaceLimits {
  /** Requests that a client may make in a second for long, and at once after a rest. */
  perSecond: number;
  atOnce: number;
  /** Clients that are remembered; who has been silent for longest is forgotten, and may ask as after a rest. */
  clients: number;
}

/** A walk takes some ten pages a second. Behind one address there may be an office, or a forger of none. */
export const usualPace: PaceLimits = { perSecond: 100, atOnce: 1_000, clients: 10_000 };

/** Whoever has an address of IPv6 has 2⁶⁴ of them: the network is the client. */
export function networkOf(client: string): string {
  if (!client.includes(":")) return client;
  const [head = "", tail] = client.split("%", 1)[0]?.split("::") ?? [];
  const groups = head === "" ? [] : head.split(":");
  const missing = tail === undefined ? 0 : 8 - groups.length - (tail === "" ? 0 : tail.split(":").length);
  return [...groups, ...Array<string>(Math.max(0, missing)).fill("0")]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, "").toLowerCase())
    .join(":");
}

/**
 * Tells for each client whether it asks too often, by a bucket that fills again in time: the seconds after which it may ask again,
 * or 0. `now` is in milliseconds.
 */
export function createPace({
  perSecond,
  atOnce,
  clients,
}: PaceLimits): (client: string, now: number) => number {
  const buckets = new LRUCache<string, { left: number; at: number }>({ max: clients });
  return (client, now) => {
    const key = networkOf(client);
    const bucket = buckets.get(key) ?? { left: atOnce, at: now };
    const left = Math.min(atOnce, bucket.left + ((now - bucket.at) / 1_000) * perSecond);
    const may = left >= 1;
    buckets.set(key, { left: may ? left - 1 : left, at: now });
    return may ? 0 : Math.max(1, Math.ceil((1 - left) / perSecond));
  };
}

export const tooOften = (retryAfter: number): Problem => ({
  code: "rate-limited",
  status: 429,
  title: "Too many requests.",
  detail: "This server was asked more often than anybody needs to. It answers again in a moment.",
  retryable: true,
  retryAfter,
});

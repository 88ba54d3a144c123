import { isIPv6 } from "node:net";
import { LRUCache } from "lru-cache";

export interface TryLimits {
  /** Tries that a client has in advance. */
  most: number;
  /** Milliseconds after which it has one more. */
  everyMs: number;
}

/** Clients that are remembered; of others the tries are counted from none. */
const mostClients = 20_000;

/** Counts tries to sign in for each client, so that nobody can have keys tried by the thousand. */
export class Tries {
  readonly #limits: TryLimits;
  /** When each client will have all its tries again. */
  readonly #fullAt: LRUCache<string, number>;

  constructor(limits: TryLimits = { most: 10, everyMs: 30_000 }) {
    this.#limits = limits;
    this.#fullAt = new LRUCache({ max: mostClients, ttl: limits.most * limits.everyMs });
  }

  /** Takes a try of a client's, and gives 0; or the milliseconds until there is one. */
  take(client: string | undefined, now = performance.now()): number {
    const { most, everyMs } = this.#limits;
    const name = networkOf(client);
    const fullAt = Math.max(now, this.#fullAt.get(name) ?? now) + everyMs;
    const wait = fullAt - most * everyMs - now;
    if (wait > 0) return wait;
    this.#fullAt.set(name, fullAt);
    return 0;
  }
}

/** Whoever has one address of IPv6 has a whole network of them, the first half of it. */
function networkOf(client = ""): string {
  if (!isIPv6(client)) return client;
  const [, ipv4] = /^::ffff:([\d.]+)$/i.exec(client) ?? [];
  if (ipv4) return ipv4;
  const [before = "", after] = client.split("%", 1)[0]?.split("::") ?? [];
  const groups = before === "" ? [] : before.split(":");
  const rest = after ? after.split(":").length : 0;
  const whole =
    after === undefined ? groups : [...groups, ...Array(Math.max(0, 8 - groups.length - rest)).fill("0")];
  return whole
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}

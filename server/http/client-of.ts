import type { Context } from "hono";

/**
 * Which program asks, as far as it can be told: the address that trusted proxies have passed on, else that at the
 * connection's other end. Undefined for a call that came over no connection.
 */
export function clientOf(c: Context): string | undefined {
  return c.get("front")?.client ?? peerOf(c);
}

/** The address at the connection's other end, be it a proxy's; undefined for a call that came over none. */
export const peerOf = (c: Context): string | undefined => c.env?.incoming?.socket?.remoteAddress;

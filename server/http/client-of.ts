import type { Context } from "hono";

/**
 * Which program asks, as far as it can be told: the address at the connection's other end. Undefined for a call that
 * came over no connection.
 */
export function clientOf(c: Context): string | undefined {
  return c.env?.incoming?.socket?.remoteAddress;
}

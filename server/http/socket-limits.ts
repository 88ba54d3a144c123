import type { Server } from "node:http";

/**
 * Bounds what connections may cost that ask for nothing, ask slowly, or stand still in the middle of an answer. Nothing
 * that the server waits for itself takes as long as these.
 */
export function limitSockets(server: Server): void {
  server.maxConnections = 1_000;
  server.headersTimeout = 20_000;
  server.requestTimeout = 60_000;
  // Proxies keep idle connections for up to two minutes (Caddy): one that we closed first they may just be using again.
  server.keepAliveTimeout = 125_000;
  server.setTimeout(150_000);
}

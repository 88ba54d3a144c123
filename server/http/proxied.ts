import type { IncomingMessage } from "node:http";
import { isLoopback } from "./loopback.ts";

/** Headers that proxies, tunnels and the edges of clouds add to what they pass on. */
const names = new Set([
  "cdn-loop",
  "client-ip",
  "forwarded",
  "forwarded-for",
  "front-end-https",
  "surrogate-capability",
  "via",
  "x-client-ip",
  "x-cloud-trace-context",
  "x-forwarded",
  "x-host",
  "x-request-start",
  "x-rewrite-url",
  "x-scheme",
  "x-url-scheme",
  "x-varnish",
]);

const families =
  /^(akamai|cf|cloudfront|fastly|fly|ngrok|proxy|tailscale|true-client|x-(amz[^-]*|appengine|arr|azure|client|cluster|envoy|forwarded|haproxy|nf|nginx|original|proxy|proxyuser|real|remote|traefik|vercel))-|-(client|connecting)-?ip(v6)?$/;

/**
 * Whether the names among a request's headers tell that somebody passed it on. Browsers send none of these, nor do
 * tools that were not told to.
 */
export function tellsOfProxy(headers: Iterable<string>): boolean {
  for (const header of headers) {
    const name = header.toLowerCase();
    if (names.has(name) || families.test(name)) return true;
  }
  return false;
}

/**
 * Whether a connection is not a program's own on this machine: its other end is elsewhere, or it speaks HTTP/1.0.
 * Browsers have long ceased to, and nginx does unless told otherwise, while it adds no header at all.
 */
export function comesFromElsewhere({ socket, httpVersion }: IncomingMessage): boolean {
  if (httpVersion === "1.0") return true;
  // A connection that has gone has no address, and nobody at its end to read the answer.
  return socket.remoteAddress !== undefined && !isLoopback(socket.remoteAddress);
}

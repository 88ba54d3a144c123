import { lookup } from "node:dns/promises";
import type { IncomingMessage } from "node:http";
import { isIP, type LookupFunction } from "node:net";
import { createGet } from "../../http/get.ts";
import { mediaError } from "../problems.ts";
import { isPublicAddress } from "./addresses.ts";

/** An answer whose body has not been read. */
export interface HopAnswer {
  status: number;
  headers: Headers;
  chunks: AsyncIterator<Uint8Array>;
  /** Lets the connection go, also in the middle of the body and while a chunk is awaited. */
  close(): void;
}

/**
 * One request without redirects: the seam between the media service and where media come from. Rejects with an
 * `ApiError` for an address that may not be asked, else with whatever the network throws.
 */
export type Hop = (url: URL, headers: Record<string, string>, signal: AbortSignal) => Promise<HopAnswer>;

/** Makes an answer of what an embedded app responds. */
export function hopAnswer({ status, headers, body }: Response): HopAnswer {
  const reader = (body ?? new Blob([]).stream()).getReader();
  return {
    status,
    headers,
    chunks: { next: async () => (await reader.read()) as IteratorResult<Uint8Array> },
    close: () => void reader.cancel().catch(() => undefined),
  };
}

interface Address {
  address: string;
  family: number;
}
/** There is at least one. */
type Addresses = [Address, ...Address[]];
/** All addresses of a name, as `dns.lookup` gives them. */
export type Resolve = (hostname: string) => Promise<Address[]>;

export interface NetworkHopOptions {
  /** The one origin that may stand at a private address: the configured provider's own. */
  trustedOrigin: string;
  resolve?: Resolve;
  isAllowed?: (address: string) => boolean;
}

/** Ports below 1024 belong to mail, shells and other services, which serve no media but may obey what HTTP sends them. */
function isServicePort(port: string): boolean {
  return port !== "" && Number(port) < 1024 && port !== "80" && port !== "443";
}

const systemResolve: Resolve = (hostname) => lookup(hostname, { all: true });

/** Makes the socket connect to the very addresses that were checked: a second resolution could answer otherwise. */
function pinned([first, ...others]: Addresses): LookupFunction {
  return (_hostname, options, callback) => {
    if (options.all) callback(null, [first, ...others]);
    else callback(null, first.address, first.family);
  };
}

// Web streams are avoided: they would cost as much again as receiving the bytes.
function toAnswer(incoming: IncomingMessage): HopAnswer {
  const headers = new Headers();
  for (const [name, values] of Object.entries(incoming.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  return {
    status: incoming.statusCode ?? 0,
    headers,
    chunks: incoming[Symbol.asyncIterator](),
    close: () => incoming.destroy(),
  };
}

/** A hop over the network that only reaches public addresses, and the trusted origin. */
export function createNetworkHop(options: NetworkHopOptions): Hop {
  const { trustedOrigin, resolve = systemResolve, isAllowed = isPublicAddress } = options;
  const get = createGet();

  async function checkedAddresses(url: URL): Promise<Addresses> {
    const hostname = url.hostname.replace(/^\[|\]$/g, "");
    const family = isIP(hostname);
    const addresses = family ? [{ address: hostname, family }] : await resolve(hostname);
    const allowed = url.origin === trustedOrigin || addresses.every(({ address }) => isAllowed(address));
    const [first, ...others] = addresses;
    if (!allowed || !first) throw mediaError("addressRefused");
    return [first, ...others];
  }

  return async (url, headers, signal) => {
    const { protocol } = url;
    if (protocol !== "http:" && protocol !== "https:") throw mediaError("addressRefused");
    if (url.username || url.password) throw mediaError("addressRefused");
    if (isServicePort(url.port) && url.origin !== trustedOrigin) throw mediaError("addressRefused");
    const lookup = pinned(await checkedAddresses(url));
    signal.throwIfAborted();
    return toAnswer(await get(url, { headers, signal, lookup }));
  };
}

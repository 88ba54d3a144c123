import { BlockList, isIP } from "node:net";

/** Proxies behind each other that are looked through; whoever writes more addresses writes them for us alone. */
const mostHops = 20;

/** What proxies name requests by; anything else may be meant for whoever reads the log. */
const requestName = /^[\w.-]{8,64}$/;

/** What a request's way tells of it. */
export interface Forwarded {
  /** The address of who asks, as far as proxies that are believed have passed it on. */
  client: string | undefined;
  /** The name that was asked for ("pictures.example:8443"), where a proxy has said so. */
  host?: string | undefined;
  /** "https" or "http", where a proxy has said so. */
  protocol?: string | undefined;
  /** What the proxy names the request by, so that its log and ours can be read together. */
  requestId?: string | undefined;
}

/** An address alone: without a port, and IPv4 written as itself. */
function addressOf(text: string): string {
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
  return /^::ffff:([\d.]+)$/i.exec(bare)?.[1] ?? bare;
}

const lastOf = (list: string | undefined): string | undefined =>
  list?.split(",").at(-1)?.trim().toLowerCase();

/** Tells for an address whether it is one of `trusted` or in one of its networks ("10.0.0.2", "172.16.0.0/12"). */
function membership(trusted: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const one of trusted) {
    const [address = "", bits] = one.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return (address) => {
    const family = isIP(address);
    return family !== 0 && list.check(address, family === 6 ? "ipv6" : "ipv4");
  };
}

/**
 * Reads who asks from `X-Forwarded-For`, `-Host` and `-Proto`, and the request's name from `X-Request-Id`. Each proxy adds whom it has heard at the right, so the client is
 * the right-most address that is no trusted proxy: what stands left of it anybody may have written. From whoever is no
 * trusted proxy all of it is ignored.
 */
export function createForwarded(
  trusted: readonly string[],
): (peer: string | undefined, header: (name: string) => string | undefined) => Forwarded {
  const isTrusted = membership(trusted);
  return (peer, header) => {
    if (peer === undefined) return { client: undefined };
    let client = addressOf(peer);
    if (!isTrusted(client)) return { client };
    const hops = (header("x-forwarded-for") ?? "").split(",").slice(-mostHops);
    for (const hop of hops.toReversed()) {
      const address = addressOf(hop.trim());
      if (isIP(address) === 0) break;
      client = address;
      if (!isTrusted(address)) break;
    }
    const named = header("x-request-id") ?? "";
    return {
      client,
      ...(requestName.test(named) && { requestId: named }),
      host: lastOf(header("x-forwarded-host")),
      protocol: lastOf(header("x-forwarded-proto")),
    };
  };
}

import { isIP } from "node:net";
import * as v from "valibot";
import type { Reach } from "./front/reach.ts";
import { isLoopback } from "./http/loopback.ts";

const shortestSecret = 32;

/** Names and values by comma; none of them empty. */
const list = v.pipe(
  v.string(),
  v.transform((text) => text.split(",").map((one) => one.trim())),
);

function isSubnet(text: string): boolean {
  const [address = "", bits, ...rest] = text.split("/");
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

/** What the environment says of who reaches the server, by which address, and how they sign in. */
export const hostingEntries = {
  HOST: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.check(
        (host) => isIP(host) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(host),
        "must be an address of this machine: 127.0.0.1, 0.0.0.0 or a name",
      ),
    ),
    "127.0.0.1",
  ),
  AUTH: v.optional(v.picklist(["none", "team", "open"], 'must be "none", "team" or "open"')),
  PUBLIC_URL: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.check(
        (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol),
        "is no http or https address: write it as people open it, like https://pictures.example/gallery",
      ),
      v.transform((text) => URL.parse(text) ?? undefined),
      v.check(
        (url) => !url || (url.username === "" && url.password === "" && url.search === "" && url.hash === ""),
        "must hold no user name, password, query or fragment",
      ),
      v.check(
        (url) => !url || /^(\/[\w.~-]+)*\/*$/.test(url.pathname),
        "must have a path of plain letters, digits, -, _, . and ~ alone",
      ),
      v.transform((url) => {
        if (url) url.pathname = url.pathname.replace(/\/+$/, "");
        return url;
      }),
    ),
  ),
  TRUSTED_PROXIES: v.optional(
    v.pipe(
      list,
      v.everyItem(isSubnet, "must be addresses or networks by comma, like 10.0.0.2,172.16.0.0/12"),
    ),
  ),
  APP_SECRET: v.optional(
    v.pipe(
      list,
      v.everyItem(
        (secret) => secret.length >= shortestSecret,
        `must be secrets of at least ${shortestSecret} characters by comma, the current one first: make one by \`openssl rand -base64 33\``,
      ),
    ),
  ),
  DEMO: v.optional(
    v.pipe(
      v.picklist(["0", "1"], 'must be "1" for the demo library, or "0"'),
      v.transform((said) => said === "1"),
    ),
    "0",
  ),
};

interface Said {
  HOST: string;
  AUTH?: "none" | "team" | "open" | undefined;
  PUBLIC_URL?: URL | undefined;
  TRUSTED_PROXIES?: readonly string[] | undefined;
  APP_SECRET?: readonly string[] | undefined;
  DEMO: boolean;
  PICTORY_API_KEY: string;
}

const isLoopbackName = (host: string): boolean =>
  host === "localhost" || isLoopback(host.replace(/^\[(.*)\]$/, "$1"));

/** Whether anybody but this machine is meant to reach the server, be it through a proxy beside it. */
export function isBeyondLoopback({ HOST, PUBLIC_URL, TRUSTED_PROXIES }: Said): boolean {
  const named = PUBLIC_URL !== undefined && !isLoopbackName(PUBLIC_URL.hostname);
  return !isLoopbackName(HOST) || named || TRUSTED_PROXIES !== undefined;
}

/** What is set of who reaches the server, and by which address. */
interface Hosting extends Reach {
  host: string;
  auth: "none" | "team" | "open";
}

/** What somebody should know who starts such a server, one line each: it is theirs to want it. */
export function hostingWarnings({
  host,
  auth,
  publicUrl,
  trustedProxies,
  beyondLoopback,
}: Hosting): string[] {
  if (!beyondLoopback) return [];
  const warnings: string[] = [];
  if (auth === "none")
    warnings.push(
      "AUTH=none: nobody signs in here. Whoever reaches this server sees the library and uses its key.",
    );
  else if (publicUrl?.protocol === "http:" && !isLoopbackName(publicUrl.hostname))
    warnings.push(
      `PUBLIC_URL is an http address: ${auth === "open" ? "keys" : "passwords"} travel readable to everybody on the way. Put a proxy with a certificate before this server.`,
    );
  if (publicUrl?.protocol === "https:" && !isLoopbackName(host) && trustedProxies.length === 0)
    warnings.push(
      `PUBLIC_URL is an https address, and no proxy is trusted: HOST=${host} itself speaks http alone. Name the proxy with the certificate in TRUSTED_PROXIES, or all its visitors count as one.`,
    );
  return warnings;
}

/** What does not fit together, one line each. */
export function hostingFaults(said: Said): string[] {
  const faults: string[] = [];
  const { AUTH, PUBLIC_URL, APP_SECRET, DEMO, PICTORY_API_KEY } = said;
  if (isBeyondLoopback(said)) {
    if (AUTH === undefined)
      faults.push(
        "AUTH must be set where others reach this server: team (persons sign in), open (each with a key of their own), or none (whoever reaches it uses your key)",
      );
    if (PUBLIC_URL === undefined)
      faults.push(
        "PUBLIC_URL must be set where others reach this server: the address that they open, like https://pictures.example",
      );
    if (AUTH !== undefined && AUTH !== "open" && PICTORY_API_KEY === "" && !DEMO)
      faults.push(
        "PICTORY_API_KEY must be set where others reach this server, or DEMO=1 to show them the demo",
      );
  }
  if ((AUTH === "team" || AUTH === "open") && APP_SECRET === undefined)
    faults.push(
      `APP_SECRET must be set for AUTH=${AUTH}: at least ${shortestSecret} characters, made by \`openssl rand -base64 33\``,
    );
  if (AUTH === "open" && PICTORY_API_KEY !== "")
    faults.push("PICTORY_API_KEY must not be set for AUTH=open: each visitor brings a key of their own");
  if (DEMO && (AUTH === "open" || PICTORY_API_KEY !== ""))
    faults.push("DEMO=1 shows the demo library alone: leave out PICTORY_API_KEY and AUTH=open, or DEMO");
  return faults;
}

import * as v from "valibot";
import { isLoopback } from "./http/loopback.ts";

/** The service by which people may sign in, where the environment names one. */
export interface OidcEnv {
  /** Its address as it calls itself. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** As people know it: "Sign in with …". */
  name: string;
}

const isLocal = ({ hostname }: URL) =>
  hostname === "localhost" || isLoopback(hostname.replace(/^\[(.*)\]$/, "$1"));

const word = v.pipe(v.string(), v.trim(), v.maxLength(1000, "is longer than any that is given out"));

export const oidcEntries = {
  OIDC_ISSUER: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.check((text) => {
        const url = URL.parse(text);
        return url !== null && (url.protocol === "https:" || (url.protocol === "http:" && isLocal(url)));
      }, "must be an https address, as the issuer calls itself: https://accounts.example.com"),
      v.check((text) => {
        const url = URL.parse(text);
        return !url || (url.username === "" && url.password === "" && url.search === "" && url.hash === "");
      }, "must hold no user name, password, query or fragment"),
    ),
  ),
  OIDC_CLIENT_ID: v.optional(word),
  OIDC_CLIENT_SECRET: v.optional(word),
  OIDC_NAME: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(60, "must have 60 letters at most"))),
};

interface Said {
  AUTH?: string | undefined;
  OIDC_ISSUER?: string | undefined;
  OIDC_CLIENT_ID?: string | undefined;
  OIDC_CLIENT_SECRET?: string | undefined;
  OIDC_NAME?: string | undefined;
}

/** What does not fit together, one line each. */
export function oidcFaults(said: Said): string[] {
  const { AUTH, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = said;
  const given = [OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET].filter(Boolean).length;
  if (given === 0) return [];
  const faults: string[] = [];
  if (given < 3) faults.push("OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must be set together");
  if (AUTH !== "team") faults.push("OIDC_ISSUER is for AUTH=team alone");
  return faults;
}

/** The service that the environment names; undefined where it names none. */
export function oidcOf({
  OIDC_ISSUER,
  OIDC_CLIENT_ID,
  OIDC_CLIENT_SECRET,
  OIDC_NAME,
}: Said): OidcEnv | undefined {
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return undefined;
  const name = OIDC_NAME || new URL(OIDC_ISSUER).hostname;
  return { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET, name };
}

import { createHash, createHmac } from "node:crypto";
import { isAlone } from "#contract/persons/whose-copy.ts";
import { defaultApiUrl } from "../env.ts";

/** An account at the provider, as far as anybody may know it. */
export interface Account {
  /** A fingerprint: local copies and cached thumbnails are kept apart by it. */
  id: string;
  /** Whether it is the demo's. */
  demo: boolean;
  /** Where the provider's API is, as a person is told it. */
  apiUrl: string;
}

/**
 * A fingerprint of provider and key, 16 hexadecimal digits: the same across restarts, different for every account,
 * and it leads back to neither.
 */
export function fingerprint(apiUrl: string, key: string): string {
  return createHmac("sha256", key).update(`contact-sheet account ${apiUrl}`).digest("hex").slice(0, 16);
}

/** The account that a key opens at the provider whose API is at `apiUrl`. */
export function accountOf({ apiUrl, key, demo }: { apiUrl: string; key: string; demo: boolean }): Account {
  // A copied cURL command should work once a person has a key, so the demo names the real provider.
  return { id: fingerprint(apiUrl, key), demo, apiUrl: demo ? defaultApiUrl : apiUrl };
}

/** By which name a browser knows its copy of an account, which is each person's own: see `isAlone`. */
export const copyOf = (account: string, whose: { person: string; library: string }): string =>
  isAlone(whose)
    ? account
    : createHash("sha256").update(`${account} ${whose.person}`).digest("hex").slice(0, 16);

import { createHmac } from "node:crypto";
import type { Session } from "#contract/session.ts";
import { defaultApiUrl } from "../env.ts";

/**
 * A fingerprint of provider and key, 16 hexadecimal digits: the same across restarts, different for every account,
 * and it leads back to neither.
 */
export function fingerprint(apiUrl: string, key: string): string {
  return createHmac("sha256", key).update(`contact-sheet account ${apiUrl}`).digest("hex").slice(0, 16);
}

/** Whose library this server shows. One key serves every visitor; sign-in, when it comes, is decided here. */
export function createSession({
  apiUrl,
  key,
  demo,
}: {
  apiUrl: string;
  key: string;
  demo: boolean;
}): Session {
  // A copied cURL command should work once a person has a key, so the demo names the real provider.
  return { account: fingerprint(apiUrl, key), demo, apiUrl: demo ? defaultApiUrl : apiUrl };
}

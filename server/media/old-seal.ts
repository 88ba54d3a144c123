import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";

/** Opens a sealed address as they were before URLs were encrypted: a mac of the URL, and the URL. */
export type OpenOld = (mac: string, encodedUrl: string) => string | undefined;

/**
 * For local copies of before, until they have been walked anew. They are those of a server that only its own machine
 * reached: whoever knows the key can make such an address, so a server for others opens none.
 */
export function createOpenOld(accountKey: string): OpenOld {
  const key = new Uint8Array(hkdfSync("sha256", accountKey, "contact-sheet", "media seal v1", 32));
  return (mac, encodedUrl) => {
    const url = Buffer.from(encodedUrl, "base64url");
    const given = Buffer.from(mac, "base64url");
    const right = createHmac("sha256", key).update(url).digest().subarray(0, 16);
    return given.length === 16 && timingSafeEqual(given, right) ? url.toString() : undefined;
  };
}

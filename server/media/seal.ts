import { createHmac, createSecretKey, hkdfSync, timingSafeEqual } from "node:crypto";
import { sealedPath } from "#contract/media.ts";

/** Turns the provider's media URLs into addresses of ours that nobody else can make. */
export interface Sealer {
  /** The sealed path of an address that the provider returned. */
  seal(url: string): string;
  /** The address inside a sealed path, or undefined when this server did not seal it. */
  open(seal: string, encodedUrl: string): string | undefined;
}

/** The same secret gives the same seals, so addresses kept by browsers survive a restart. */
export function createSealer(secret: string): Sealer {
  const bytes = new Uint8Array(hkdfSync("sha256", secret, "contact-sheet", "media seal v1", 32));
  // As a key object: from plain bytes the key is set up anew for each of a page's hundreds of addresses, ten times
  // as slow.
  const key = createSecretKey(bytes);
  const mac = (url: Uint8Array) => createHmac("sha256", key).update(url).digest().subarray(0, 16);
  return {
    seal: (url) => sealedPath(mac(Buffer.from(url)).toString("base64url"), url),
    open(seal, encodedUrl) {
      const url = Buffer.from(encodedUrl, "base64url");
      const given = Buffer.from(seal, "base64url");
      if (given.length !== 16 || !timingSafeEqual(given, mac(url))) return undefined;
      return url.toString();
    },
  };
}

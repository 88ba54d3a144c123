import { createHmac, createSecretKey, hkdfSync, timingSafeEqual } from "node:crypto";
import { chacha20 } from "@noble/ciphers/chacha.js";
import { sealedAddress } from "#contract/media.ts";

/** Turns the provider's media URLs into addresses of ours that nobody else can make, and nobody else can read. */
export interface Sealer {
  /** The sealed address of a URL that the provider returned: the same each time, so that caches keep what it leads to. */
  seal(url: string): string;
  /** The URL in a sealed address's last part, or undefined when it was not sealed here for this account. */
  open(token: string): string | undefined;
  /** By these, and not without, the account's own browsers read the URLs (`createSourceOf`); the current one first. */
  readonly sourceKeys: readonly string[];
}

/** Bytes of a token before the encrypted URL: its mac, whose first twelve are the cipher's nonce. */
const macLength = 16;
const nonceLength = 12;

/**
 * Deterministic authenticated encryption (SIV): the mac of a URL stands for a nonce, so that one is never used for two URLs, and
 * opening computes it anew. The key of macs stays here, so a browser that reads addresses can make none.
 */
function createSeal(accountKey: string, secret: string) {
  const derived = (purpose: string) =>
    new Uint8Array(hkdfSync("sha256", accountKey, secret, `contact-sheet media ${purpose} v2`, 32));
  const sourceKey = derived("source");
  // As a key object: from plain bytes a key is set up anew for each of a page's hundreds of addresses, ten times as slow.
  const macKey = createSecretKey(derived("mac"));
  const macOf = (url: Uint8Array) => createHmac("sha256", macKey).update(url).digest().subarray(0, macLength);
  /** Encrypts and decrypts into `to`. Not by Node's cipher, which takes longer to set up than this does for a whole URL. */
  const crypt = (bytes: Uint8Array, mac: Uint8Array, to: Uint8Array) =>
    chacha20(sourceKey, mac.subarray(0, nonceLength), bytes, to);
  return {
    sourceKey: Buffer.from(sourceKey).toString("base64url"),
    seal(url: Uint8Array): Buffer {
      const sealed = Buffer.allocUnsafe(macLength + url.length);
      const mac = macOf(url);
      sealed.set(mac);
      crypt(url, mac, sealed.subarray(macLength));
      return sealed;
    },
    open(sealed: Uint8Array): Buffer | undefined {
      const mac = sealed.subarray(0, macLength);
      const url = Buffer.allocUnsafe(sealed.length - macLength);
      crypt(sealed.subarray(macLength), mac, url);
      return timingSafeEqual(mac, macOf(url)) ? url : undefined;
    },
  };
}

/**
 * The seals of one account under the server's secrets: the first makes them, the others are former ones and only open. Without
 * any, the account's key alone is the secret. The same secret gives the same seals, so addresses kept by browsers survive a restart.
 */
export function createSealer(accountKey: string, secrets: readonly string[] = []): Sealer {
  const current = createSeal(accountKey, secrets[0] ?? "");
  const seals = [current, ...secrets.slice(1).map((secret) => createSeal(accountKey, secret))];
  return {
    seal: (url) => sealedAddress(current.seal(Buffer.from(url)).toString("base64url")),
    open(token) {
      const sealed = Buffer.from(token, "base64url");
      // What else decodes to the same bytes is another address, for caches too.
      if (sealed.length <= macLength || sealed.toString("base64url") !== token) return undefined;
      for (const { open } of seals) {
        const url = open(sealed);
        if (url) return url.toString();
      }
      return undefined;
    },
    sourceKeys: seals.map(({ sourceKey }) => sourceKey),
  };
}

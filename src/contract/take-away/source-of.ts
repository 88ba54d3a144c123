import { chacha20 } from "@noble/ciphers/chacha.js";
import type { Asset } from "../asset.ts";
import { partsOfSealed } from "../media.ts";
import type { Sourced, SourceOf } from "./sourced.ts";

/** The browser does not know how to read an address: it was sealed under a secret that the server has no more. */
export class SourceError extends Error {
  override name = "SourceError";

  constructor() {
    super("The provider's address could not be read. Reload the page, and try again.");
  }
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
/** Bytes before the encrypted URL, of which the first are the cipher's nonce; see the server's `createSealer`. */
const macLength = 16;
const nonceLength = 12;

function bytesOf(base64url: string): Uint8Array {
  const binary = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (c) => c.charCodeAt(0));
}

/** The URL that `decode` finds; undefined for what is none: a wrong key makes bytes at random. */
function urlOf(decode: () => Uint8Array): string | undefined {
  try {
    const url = decoder.decode(decode());
    return /^https?:\/\//i.test(url) ? url : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads sealed addresses by the session's `sourceKeys`. Not by `crypto.subtle`: browsers have none on a page that came by plain
 * HTTP from another machine, and a hundred thousand addresses would be a hundred thousand promises.
 */
export function createSourceOf(sourceKeys: readonly string[]): SourceOf {
  const keys = sourceKeys.map(bytesOf);
  const read = (token: string): string | undefined => {
    for (const key of keys) {
      const url = urlOf(() => {
        const sealed = bytesOf(token);
        return chacha20(key, sealed.subarray(0, nonceLength), sealed.subarray(macLength));
      });
      if (url !== undefined) return url;
    }
    return undefined;
  };
  return (sealedUrl) => {
    const [token = "", inTheOpen] = partsOfSealed(sealedUrl);
    // The second is in local copies of before, until they have been walked anew.
    const url = inTheOpen === undefined ? read(token) : urlOf(() => bytesOf(inTheOpen));
    if (url === undefined) throw new SourceError();
    return url;
  };
}

const addresses: readonly string[] = [
  "url",
  "previewImageUrl",
  "thumbnailImageUrl",
  "lastFrameImageUrl",
  "firstFrameImageUrl",
  "extendVideoUrl",
];

/** The record with the provider's own URLs. Throws what `sourceOf` does. */
export function withSources(asset: Asset, sourceOf: SourceOf): Sourced {
  const entries = Object.entries(asset).map(([field, value]) => {
    if (addresses.includes(field)) return [field, sourceOf(value as string)];
    if (field === "referenceImageUrls") return [field, (value as string[]).map(sourceOf)];
    return [field, value];
  });
  return Object.fromEntries(entries) as Sourced;
}

import { createCipheriv, createDecipheriv, createHash } from "node:crypto";
import type { Kind } from "#contract/asset.ts";

/**
 * Page keys that nobody can read or build: the ordinal from which to go on, counted from the oldest end so that
 * it stays right while items arrive at the head, in one encrypted block. Base64 with its `+`, `/` and `=`, because
 * a client that forgets to URL-encode must notice.
 */
export function createPageKeys(seed: number) {
  const secret = createHash("sha256").update(`page keys ${seed}`).digest().subarray(0, 16);
  const mark = { image: 0x1a9e, video: 0x71de0 };
  return {
    /** Keys of one place that differ in `variant` look unrelated and lead to the same items. */
    seal(kind: Kind, ordinal: number, variant = 0): string {
      const block = Buffer.alloc(16);
      block.writeUInt32BE(mark[kind], 0);
      block.writeUInt32BE(variant, 8);
      block.writeUInt32BE(ordinal, 12);
      const cipher = createCipheriv("aes-128-ecb", secret, null).setAutoPadding(false);
      return Buffer.concat([cipher.update(block), cipher.final()]).toString("base64");
    },
    /** Undefined for whatever is not a key of this list. */
    open(kind: Kind, key: string): { ordinal: number; variant: number } | undefined {
      const sealed = Buffer.from(key, "base64");
      if (sealed.length !== 16) return undefined;
      const decipher = createDecipheriv("aes-128-ecb", secret, null).setAutoPadding(false);
      const block = Buffer.concat([decipher.update(sealed), decipher.final()]);
      if (block.readUInt32BE(0) !== mark[kind] || block.readUInt32BE(4) !== 0) return undefined;
      return { ordinal: block.readUInt32BE(12), variant: block.readUInt32BE(8) };
    },
  };
}

export type PageKeys = ReturnType<typeof createPageKeys>;

import type { Kind } from "#contract/asset.ts";
import type { Coding } from "../media/pack.ts";

/** A medium unlike what the provider makes by itself, yet one that its lists may lead to. */
export interface OddMedium {
  kind: Kind;
  /** One line for `--help`, and what its prompt says. */
  about: string;
  /** Width and height as the list states them: not always the file's. */
  stated: readonly [number, number];
  /** As the host sends it: "image/png". */
  type: string;
  /** The file's bytes; the same each time. */
  make(): Promise<Uint8Array>;
  /** How the host packs the bytes, though nobody asked it to. */
  packed?: Coding;
  /** Sent to two thirds, and ended as if that were all: without a length that tells. */
  cut?: boolean;
}

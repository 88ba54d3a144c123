import type { Asset } from "#contract/asset.ts";

/** What is to be copied: how many they are, and the assets themselves once they are needed. */
export interface CopiedAssets {
  count: number;
  /** The one that it is, where it is one alone and at hand. */
  only?: Asset;
  /** At once where they are at hand; with `most` only the first so many. */
  read: (most?: number) => readonly Asset[] | Promise<readonly Asset[]>;
}

/** One asset that is at hand. */
export const theOne = (asset: Asset): CopiedAssets => ({ count: 1, only: asset, read: () => [asset] });

/** What `write` makes of them, at once where they are at hand. */
export function textOf(
  assets: CopiedAssets,
  write: (assets: readonly Asset[]) => string | Promise<string>,
): string | Promise<string> {
  const read = assets.read();
  return read instanceof Promise ? read.then(write) : write(read);
}

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

/** What is made of something, at once where it is at hand. */
export const madeOf = <T, R>(what: T | Promise<T>, make: (what: T) => R | Promise<R>): R | Promise<R> =>
  what instanceof Promise ? what.then(make) : make(what);

/** What `write` makes of them, at once where they are at hand. */
export const textOf = (
  assets: CopiedAssets,
  write: (assets: readonly Asset[]) => string | Promise<string>,
): string | Promise<string> => madeOf(assets.read(), write);

import type { Asset } from "./asset.ts";
import { namedUrl } from "./media.ts";

const longestWords = 48;

/** Letters, marks and digits of any script; everything else (slashes, controls, bidi overrides) separates words. */
const words = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Whole words up to the limit; the first is cut where it alone is longer, as in scripts without spaces. */
function firstWords(text: string): string {
  let name = "";
  for (const word of words(text)) {
    if (name && name.length + word.length >= longestWords) break;
    name = name ? `${name}-${word}` : [...word].slice(0, longestWords).join("");
  }
  return name.toLowerCase();
}

/** A file's name from date, model and the prompt's first words, without extension, safe on every file system. */
export function fileName(asset: Asset): string {
  const model = asset.model.replaceAll(/[^\p{L}\p{N}.]+/gu, "-").slice(0, 40);
  const name = [asset.createdDate.slice(0, 10), model, firstWords(asset.prompt)].filter(Boolean).join("-");
  // A cut may have halved a character, which no address can hold.
  return name.toWellFormed();
}

/** A step of the viewer asks for those of all that is near, which takes as long as to render what it shows. */
const known = new WeakMap<Asset, string>();

/** The address of an asset's original under its own name: what is dragged or saved from the page is called so. */
export function originalUrl(asset: Asset): string {
  const url = known.get(asset) ?? namedUrl(asset.url, fileName(asset));
  known.set(asset, url);
  return url;
}

import type { Asset } from "#contract/asset.ts";

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

/** A download's name from date, model and the prompt's first words, without extension, safe on every file system. */
export function fileName(asset: Asset): string {
  const model = asset.model.replaceAll(/[^\p{L}\p{N}.]+/gu, "-").slice(0, 40);
  return [asset.createdDate.slice(0, 10), model, firstWords(asset.prompt)].filter(Boolean).join("-");
}

import type { Asset } from "#contract/asset.ts";

/** Longer names tire a listener; the whole prompt is in the drawer. */
const limit = 200;

/** The accessible name of an asset's link: its prompt on one line, cut at a word where it is very long. */
export function assetName(asset: Asset): string {
  const prompt = asset.prompt.replaceAll(/\s+/g, " ").trim();
  if (!prompt) return asset.kind === "video" ? "Video without a prompt" : "Image without a prompt";
  if (prompt.length <= limit) return prompt;
  const cut = prompt.slice(0, limit);
  const space = cut.lastIndexOf(" ");
  // A cut must not halve a surrogate pair; scripts without spaces are cut where they are.
  return `${(space > limit / 2 ? cut.slice(0, space) : cut).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

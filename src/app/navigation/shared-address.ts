import { type AssetKey, kinds } from "#contract/asset.ts";
import { itemOfPath } from "#shared/paths.ts";

/** Texts that are longer are no address, and a page is no place to look through them. */
const longest = 8_000;
const mostKeys = 12;

const addresses = /https?:\/\/[^\s<>"]+/gi;
/** What an id of the provider's looks like as a part of an address: an UUID, or a time with digits behind it. */
const idLike = /^[\w-]{16,80}$/;

/**
 * The assets that a text may be about, the likeliest first: by the address of an item's page, wherever the gallery is
 * served, or by the ids that stand in a medium's address. Whether there is one of them only the catalog knows.
 */
export function assetsSharedBy(text: string): AssetKey[] {
  const found: AssetKey[] = [];
  for (const [address] of text.slice(0, longest).matchAll(addresses)) {
    const url = URL.parse(address);
    if (!url) continue;
    const item = itemOfPath(
      url.pathname
        .split("/")
        .slice(-3)
        .join("/")
        .replace(/^(?!\/)[^/]*/, ""),
    );
    if (item) found.push(item);
    // The last parts say more than the first.
    for (const part of url.pathname.split("/").reverse()) {
      const id = stemOf(part);
      if (idLike.test(id)) found.push(...kinds.map((kind) => ({ kind, id })));
    }
  }
  return found.slice(0, mostKeys);
}

/** "3f2….png" without its extension. */
function stemOf(part: string): string {
  try {
    return decodeURIComponent(part).replace(/\.\w{1,5}$/, "");
  } catch {
    return "";
  }
}

/** What was handed over, as it stands in a fragment: the address itself before the words about it. */
export function textOfFragment(hash: string): string {
  const told = new URLSearchParams(hash.replace(/^#/, ""));
  return ["url", "text", "title"]
    .map((name) => told.get(name) ?? "")
    .join(" ")
    .trim();
}

/** The fragment that says the same as a pasted text. */
export const fragmentOf = (text: string): string => `#${new URLSearchParams({ text })}`;

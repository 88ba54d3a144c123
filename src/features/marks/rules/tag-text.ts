import { tidyTag } from "#contract/marks.ts";

/** Equal however it is written: "Café" and "cafe". */
const folded = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** Tags as typed or pasted, parted by commas, tabs or line breaks; what is too long for a tag is told apart. */
export function partTags(text: string): { tags: string[]; tooLong: string[] } {
  const tags = new Set<string>();
  const tooLong: string[] = [];
  for (const piece of text.split(/[,\t\r\n]+/u)) {
    if (piece.trim() === "") continue;
    const tag = tidyTag(piece);
    if (tag === undefined) tooLong.push(piece.trim());
    else tags.add(tag);
  }
  return { tags: [...tags], tooLong };
}

/** A tag as those before have spelled it: who types "Client-A" means the "client-a" that is there. */
export function asKnown(tag: string, known: readonly string[]): string {
  if (known.includes(tag)) return tag;
  const lower = tag.toLowerCase();
  return known.find((other) => other.toLowerCase() === lower) ?? tag;
}

/**
 * Known tags that what is typed may become: that very one first, then those that begin with it, then those of which a word
 * does, then those that hold it; each in the order given. All but `without`.
 */
export function completions(
  typed: string,
  known: readonly string[],
  without: readonly string[],
  most: number,
): string[] {
  const text = folded(typed.trim());
  const rank = (tag: string): number => {
    const at = folded(tag);
    if (at === text) return 0;
    if (at.startsWith(text)) return 1;
    if (at.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(text))) return 2;
    return at.includes(text) ? 3 : 4;
  };
  return known
    .filter((tag) => !without.includes(tag))
    .map((tag) => ({ tag, rank: rank(tag) }))
    .filter((found) => found.rank < 4)
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ tag }) => tag);
}

import type { FacetId } from "#contract/facets.ts";

/** What a search text asks of an asset. */
export type Condition =
  | { is: "all"; of: Condition[] }
  | { is: "any"; of: Condition[] }
  | { is: "not"; of: Condition }
  | Text
  /** A value that has this part, in folded tokens joined by spaces; "" is no value at all. */
  | { is: "part"; facet: FacetId; part: string }
  | { is: "value"; facet: FacetId; value: string }
  /** The facet's number, in thousandths, both ends inclusive. */
  | { is: "number"; facet: FacetId; from: number; to: number }
  | { is: "created"; from: number; before: number };

/**
 * Tokens that follow each other in the prompt. `whole` asks for exactly these words; otherwise the first may be the
 * end of a word and the last the beginning of one (and a single token any part), so that "photo-re" finds what a person
 * would see. In terms of `normalize`: the prompt includes the tokens joined by spaces.
 */
export interface Text {
  is: "text";
  tokens: string[];
  whole: boolean;
}

/** The term for `highlight`: `golden hour`, in quotes where whole words are meant. */
export function termOf(text: Text): string {
  return text.whole ? `"${text.tokens.join(" ")}"` : text.tokens.join(" ");
}

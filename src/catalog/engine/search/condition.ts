import type { Kind } from "#contract/asset.ts";
import type { ValueFacet } from "#contract/query.ts";

/** What a search text asks of an asset. */
export type Condition =
  | { is: "all"; of: Condition[] }
  | { is: "any"; of: Condition[] }
  | { is: "not"; of: Condition }
  | Text
  | { is: "facet"; facet: ValueFacet; value: string }
  | { is: "kind"; kind: Kind }
  | { is: "reference" }
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

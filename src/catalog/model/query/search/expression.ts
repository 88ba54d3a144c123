import type { FacetId } from "#contract/facets.ts";

/** What a search text asks of an asset. */
export type Expression =
  | { is: "all"; of: Expression[] }
  | { is: "any"; of: Expression[] }
  | { is: "not"; of: Expression }
  | Text
  /** A value that has this part, in folded tokens joined by spaces; "" is no value at all. */
  | { is: "part"; facet: FacetId; part: string }
  | { is: "value"; facet: FacetId; value: string }
  /** Any value of the facet. */
  | { is: "some"; facet: FacetId }
  /** The facet's number, in thousandths, both ends inclusive. */
  | { is: "number"; facet: FacetId; from: number; to: number }
  | { is: "created"; from: number; before: number }
  /** A note that has this part, in folded tokens joined by spaces. */
  | { is: "note"; part: string };

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

/** Whether an expression, or any that it is made of, asks something of a facet. */
export function asksOf(expression: Expression, facet: FacetId): boolean {
  switch (expression.is) {
    case "all":
    case "any":
      return expression.of.some((part) => asksOf(part, facet));
    case "not":
      return asksOf(expression.of, facet);
    default:
      return "facet" in expression && expression.facet === facet;
  }
}

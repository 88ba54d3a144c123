import type { FacetId } from "#contract/facets.ts";
import { type Bits, intersect, subtract, unite } from "../arrays/bitset.ts";
import type { DateOrder } from "../date-order.ts";
import type { FacetIndex } from "../facets/facet-index.ts";
import type { Notes } from "../facets/notes.ts";
import type { Expression } from "./expression.ts";
import type { WordIndex } from "./word-index.ts";

/** What expressions are answered from. */
export interface Indexes {
  words: WordIndex;
  facets: Record<FacetId, FacetIndex>;
  dates: DateOrder;
  notes: Notes;
}

/** Those rows of `scope` that meet an expression; `scope` itself is left as it is. */
export function evaluate(expression: Expression, scope: Bits, indexes: Indexes): Bits {
  switch (expression.is) {
    case "all":
      return evaluateAll(expression.of, scope, indexes);
    case "any": {
      const found = new Uint32Array(scope.length);
      for (const part of expression.of) unite(found, evaluate(part, scope, indexes));
      return found;
    }
    case "not":
      return without(scope, evaluate(expression.of, scope, indexes));
    case "text":
      return indexes.words.find(expression, scope);
    case "created":
      return among(scope, indexes.dates.between(expression.from, expression.before));
    case "note": {
      const noted = new Uint32Array(scope.length);
      indexes.notes.uniteMatching(noted, expression.part);
      return among(scope, noted);
    }
    default:
      return ofFacet(expression, scope, indexes.facets[expression.facet]);
  }
}

type OfFacet = Extract<Expression, { facet: FacetId }>;

function ofFacet(expression: OfFacet, scope: Bits, facet: FacetIndex): Bits {
  const rows = new Uint32Array(scope.length);
  if (expression.is === "part") facet.uniteMatching(rows, expression.part);
  else if (expression.is === "value") facet.uniteInto(rows, expression.value);
  else if (expression.is === "some") facet.uniteSome(rows);
  else facet.uniteBetween(rows, scope, expression.from, expression.to);
  intersect(rows, scope);
  return rows;
}

function among(scope: Bits, members: Bits): Bits {
  const found = scope.slice();
  intersect(found, members);
  return found;
}

function without(scope: Bits, members: Bits): Bits {
  const found = scope.slice();
  subtract(found, members);
  return found;
}

/** The rarest first, refusals last: what is left to look at shrinks soonest. */
function evaluateAll(expressions: readonly Expression[], scope: Bits, indexes: Indexes): Bits {
  const cost = (expression: Expression): number => {
    if (expression.is === "text") return indexes.words.estimate(expression);
    return expression.is === "not" ? Infinity : expression.is === "any" || expression.is === "all" ? 1e9 : 0;
  };
  const ordered = expressions.map((expression) => ({ expression, cost: cost(expression) }));
  ordered.sort((a, b) => a.cost - b.cost);
  return ordered.reduce((found, { expression }) => evaluate(expression, found, indexes), scope);
}

import type { FacetId } from "#contract/facets.ts";
import { type Bits, intersect, subtract, unite } from "../arrays/bitset.ts";
import type { DateOrder } from "../date-order.ts";
import type { FacetIndex } from "../facets/facet-index.ts";
import type { Notes } from "../facets/notes.ts";
import type { Condition } from "./condition.ts";
import type { WordIndex } from "./word-index.ts";

/** What conditions are answered from. */
export interface Indexes {
  words: WordIndex;
  facets: Record<FacetId, FacetIndex>;
  dates: DateOrder;
  notes: Notes;
}

/** Those rows of `scope` that meet a condition; `scope` itself is left as it is. */
export function evaluate(condition: Condition, scope: Bits, indexes: Indexes): Bits {
  switch (condition.is) {
    case "all":
      return evaluateAll(condition.of, scope, indexes);
    case "any": {
      const found = new Uint32Array(scope.length);
      for (const part of condition.of) unite(found, evaluate(part, scope, indexes));
      return found;
    }
    case "not":
      return without(scope, evaluate(condition.of, scope, indexes));
    case "text":
      return indexes.words.find(condition, scope);
    case "created":
      return among(scope, indexes.dates.between(condition.from, condition.before));
    case "note": {
      const noted = new Uint32Array(scope.length);
      indexes.notes.uniteMatching(noted, condition.part);
      return among(scope, noted);
    }
    default:
      return ofFacet(condition, scope, indexes.facets[condition.facet]);
  }
}

type OfFacet = Extract<Condition, { facet: FacetId }>;

function ofFacet(condition: OfFacet, scope: Bits, facet: FacetIndex): Bits {
  const rows = new Uint32Array(scope.length);
  if (condition.is === "part") facet.uniteMatching(rows, condition.part);
  else if (condition.is === "value") facet.uniteInto(rows, condition.value);
  else if (condition.is === "some") facet.uniteSome(rows);
  else facet.uniteBetween(rows, scope, condition.from, condition.to);
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
function evaluateAll(conditions: readonly Condition[], scope: Bits, indexes: Indexes): Bits {
  const cost = (condition: Condition): number => {
    if (condition.is === "text") return indexes.words.estimate(condition);
    return condition.is === "not" ? Infinity : condition.is === "any" || condition.is === "all" ? 1e9 : 0;
  };
  const ordered = conditions.map((condition) => ({ condition, cost: cost(condition) }));
  ordered.sort((a, b) => a.cost - b.cost);
  return ordered.reduce((found, { condition }) => evaluate(condition, found, indexes), scope);
}

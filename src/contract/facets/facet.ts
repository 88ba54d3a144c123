import type { Asset } from "../asset.ts";
import type { Marks } from "../marks.ts";

/**
 * What assets can be narrowed by. One entry of `allFacets` is all that a facet needs: the address, the canonical query,
 * the engine's columns and counts, the search fields, the panel, the chips and the ways out of an empty result follow.
 */
export type Facet = AssetFacet | MarkFacet;

/** A facet of what the provider's record says. */
export interface AssetFacet extends FacetFace, Readings<Asset> {
  readonly of: "asset";
}

/**
 * A facet of what people have put on an asset. Where its list of values is closed, an asset has one of them at most,
 * which follows from what `packMarks` keeps and tells the number; where it is open, there are no numbers.
 */
export interface MarkFacet extends FacetFace, Readings<Marks> {
  readonly of: "marks";
  /** The value of what nobody has marked, where that has one: nothing that a list of values is worth showing for. */
  readonly usual?: string;
}

interface Readings<Subject> {
  /** The values of an asset, each once; none where the facet does not concern it. */
  readonly values: (subject: Subject) => readonly string[];
  /** What `field:>5` compares, at least 0 and kept to a thousandth; undefined where an asset has none. */
  readonly number?: (subject: Subject) => number | undefined;
}

interface FacetFace {
  /** Names it in queries and counts. */
  readonly id: string;
  /** What it is called: "Aspect ratio". Also the heading of its group in the panel, where it has no other. */
  readonly title: string;
  /** The heading of a group that it shares with others. */
  readonly group?: string;
  /** What stands before a value on its chip: "Model" for "Model: veo3.1"; absent where the value says it alone. */
  readonly chip?: string;
  /** The parameter of the address; absent where the path says it. */
  readonly param?: string;
  /** Whether an asset may have none or several of the values, so that their counts do not add up to the matches. */
  readonly loose?: boolean;
  /** Words for values that do not speak for themselves. */
  readonly labels: Readonly<Record<string, string>>;
  /** Words for values that are excluded, where "Not" before the label would garble them. */
  readonly negated?: Readonly<Record<string, string>>;
  /** All values there are, in the order in which they are shown; absent: free strings, shown by count. */
  readonly closed?: readonly string[];
  /** The values shut each other out: asking for one no longer asks for another. */
  readonly single?: boolean;
  /** Nobody chooses among its values: the panel shows none of them, none is counted, and no search text names one. */
  readonly unlisted?: boolean;
  readonly search?: FacetSearch;
}

/** How a search text asks for a facet: `field:value`. Several facets may share a field (`is:`, `has:`). */
interface FacetSearch {
  readonly field: string;
  /** What may stand behind the field, in small letters, and the value it means; absent: any part of a value. */
  readonly words?: Readonly<Record<string, string>>;
  /** What may stand behind `has:`, and means any value at all. */
  readonly any?: readonly string[];
  /** Examples for the help: what to type, and what it finds. */
  readonly examples: readonly (readonly [text: string, finds: string])[];
}

/** Each word means the value of the same name. */
export const asNamed = <T extends string>(...values: T[]) =>
  Object.fromEntries(values.map((value) => [value, value]));

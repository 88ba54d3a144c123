import type { Asset } from "./asset.ts";
import { assetFacets, kindFacet } from "./facets/asset-facets.ts";
import type { Facet } from "./facets/facet.ts";
import { markFacets } from "./facets/mark-facets.ts";
import { familyFacet, promptFacet, slotFacet } from "./facets/prompt-facet.ts";
import type { Marks } from "./marks.ts";

export type { AssetFacet, Facet, MarkFacet } from "./facets/facet.ts";

const entries = [kindFacet, ...markFacets, ...assetFacets, promptFacet, familyFacet, slotFacet] as const;

export type FacetId = (typeof entries)[number]["id"];

/** All facets by what they are, not by what each of them is in particular; in the order of the panel. */
export const allFacets: readonly (Facet & { readonly id: FacetId })[] = entries;

const byId = new Map<FacetId, Facet>(allFacets.map((facet) => [facet.id, facet]));

export function facetOf(id: FacetId): Facet {
  const facet = byId.get(id);
  if (!facet) throw new RangeError(`There is no facet "${id}"`);
  return facet;
}

/** The values that an asset with these marks has of a facet. */
export function valuesOf(facet: Facet, asset: Asset, marks: Marks): readonly string[] {
  return facet.of === "asset" ? facet.values(asset) : facet.values(marks);
}

/** What an asset with these marks has for `field:>5` to compare. */
export function numberOf(facet: Facet, asset: Asset, marks: Marks): number | undefined {
  return facet.of === "asset" ? facet.number?.(asset) : facet.number?.(marks);
}

/** What no query finds unless it asks something of the facet. */
export const leftOut = { facet: "hidden", value: "1" } as const satisfies { facet: FacetId; value: string };

/** Something for each facet. */
export function perFacet<T>(make: (facet: Facet, id: FacetId) => T): Record<FacetId, T> {
  return Object.fromEntries(allFacets.map((facet) => [facet.id, make(facet, facet.id)])) as Record<
    FacetId,
    T
  >;
}

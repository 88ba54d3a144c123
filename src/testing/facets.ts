import { perFacet } from "#contract/facets.ts";

/** The facets of a result without matches, for what does not look at them. */
export const noFacets = () => perFacet(() => ({ size: 0, values: [] as { value: string; count: number }[] }));

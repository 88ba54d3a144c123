import type { ReactNode } from "react";
import type { AssetQuery } from "#contract/query.ts";
import { useFacets } from "#library/facets.ts";
import { useAfterPaint } from "#ui/late/use-after-paint.ts";
import type { ChangeQuery } from "./edit-query.ts";
import { DateGroup } from "./groups/date-group.tsx";
import { FacetGroup } from "./groups/facet-group.tsx";
import { facetGroups } from "./groups/facet-values.ts";
import { KindGroup } from "./groups/kind-group.tsx";

export interface FilterPanelProps {
  query: AssetQuery;
  /** What the list beside it shows, which is what is counted. */
  shown: AssetQuery;
  onChange: ChangeQuery;
  /** Stands above the filters. */
  top?: ReactNode;
  className?: string;
}

/** Everything a query can be narrowed by, counted. */
export function FilterPanel({ query, shown, onChange, top, className = "" }: FilterPanelProps) {
  // The counts follow a moment after the pictures: thirty rows are a quarter of the work of a new result.
  const facets = useAfterPaint(useFacets(shown))?.facets;
  return (
    <section aria-label="Filters" className={`text-ink ${className}`}>
      {top}
      {facets ? (
        <>
          <KindGroup kind={query.kind} counts={facets.kind} onChange={onChange} />
          {facetGroups.map(([title, ids]) => (
            <FacetGroup
              key={title}
              title={title}
              facets={ids}
              query={query}
              counts={facets}
              onChange={onChange}
            />
          ))}
          <DateGroup query={query} onChange={onChange} />
        </>
      ) : (
        <Skeleton />
      )}
    </section>
  );
}

function Skeleton() {
  return (
    <div aria-hidden="true" className="grid gap-4 p-4">
      {["w-16", "w-40", "w-32", "w-36", "w-20", "w-28", "w-44"].map((width) => (
        <div key={width} className={`h-3 rounded bg-control ${width}`} />
      ))}
    </div>
  );
}

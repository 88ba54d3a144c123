import type { Facets } from "#catalog/index.ts";
import type { AssetQuery } from "#contract/query.ts";
import { type ChangeQuery, toggleReference } from "./edit-query.ts";
import { FacetRow } from "./facet-row.tsx";
import { FilterGroup } from "./filter-group.tsx";

interface ReferenceGroupProps {
  query: AssetQuery;
  counts: Facets["reference"];
  onChange: ChangeQuery;
}

/** With or without a reference; checking one unchecks the other. */
export function ReferenceGroup({ query, counts, onChange }: ReferenceGroupProps) {
  const row = (label: string, wanted: boolean, count: number) => (
    <FacetRow
      label={label}
      count={count}
      state={query.reference === wanted ? "included" : "free"}
      onToggle={() => onChange(toggleReference(query, wanted), "push")}
    />
  );
  return (
    <FilterGroup title="Reference" active={query.reference === null ? 0 : 1}>
      <ul>
        {row("Has reference", true, counts.with)}
        {row("No reference", false, counts.without)}
      </ul>
    </FilterGroup>
  );
}

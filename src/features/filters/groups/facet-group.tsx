import { useState } from "react";
import type { Facets } from "#catalog/index.ts";
import { type FacetId, facetOf } from "#contract/facets.ts";
import { type AssetQuery, filterOf } from "#contract/query.ts";
import { FacetRow } from "#ui/controls/facet-row.tsx";
import { FindField, isSought, longList, NoSuchValue } from "#ui/controls/find-field.tsx";
import { ShowAll } from "#ui/controls/show-all.tsx";
import { askOnly, type ChangeQuery, toggleExclude, toggleInclude } from "../edit-query.ts";
import { valueLabel } from "../words.ts";
import { groupValues, shorten } from "./facet-values.ts";
import { FilterGroup } from "./filter-group.tsx";
import { Stars } from "./stars.tsx";
import { ValueFace } from "./value-face.tsx";

interface FacetGroupProps {
  title: string;
  facets: readonly FacetId[];
  query: AssetQuery;
  counts: Facets;
  onChange: ChangeQuery;
}

/** The values of one facet, or of several that share a group; nothing where there is nothing to choose. */
export function FacetGroup({ title, facets, query, counts, onChange }: FacetGroupProps) {
  const [all, setAll] = useState(false);
  const [sought, setSought] = useState("");
  const values = groupValues(facets, query, counts);
  if (values.length === 0) return null;

  const needle = sought.trim();
  const found = values.filter((v) => isSought(valueLabel(v.facet, v.value), needle));
  const shown = needle || all ? found : shorten(values);
  const active = facets.reduce((sum, id) => {
    const { include, exclude } = filterOf(query, id);
    return sum + include.length + exclude.length;
  }, 0);

  return (
    <FilterGroup title={title} active={active}>
      {values.length > longList && (
        <FindField label={`Find in ${title.toLowerCase()}`} value={sought} onChange={setSought} />
      )}
      <ul>
        {shown.map(({ facet, value, count, state }) => (
          <FacetRow
            key={`${facet} ${value}`}
            label={valueLabel(facet, value)}
            count={count}
            state={state}
            onToggle={() =>
              onChange((q) => (state === "excluded" ? toggleExclude : toggleInclude)(q, facet, value))
            }
            more={
              facetOf(facet).single
                ? undefined
                : {
                    onExclude: () => onChange((q) => toggleExclude(q, facet, value)),
                    onOnly: () => onChange((q) => askOnly(q, facet, value)),
                  }
            }
            face={facet === "rating" && value !== "0" ? <Stars given={Number(value)} /> : undefined}
          >
            <ValueFace facet={facet} value={value} />
          </FacetRow>
        ))}
      </ul>
      {needle && found.length === 0 && <NoSuchValue />}
      {!needle && (all || shown.length < values.length) && (
        <ShowAll all={all} count={values.length} onToggle={() => setAll(!all)} />
      )}
    </FilterGroup>
  );
}

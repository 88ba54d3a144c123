import { useState } from "react";
import type { FacetCounts } from "#catalog/index.ts";
import { type FacetId, facetOf } from "#contract/facets.ts";
import { type AssetQuery, filterOf } from "#contract/query.ts";
import { insetFocusRing } from "#ui/keyboard/focus-ring.ts";
import { type ChangeQuery, toggleExclude, toggleInclude } from "../edit-query.ts";
import { valueLabel } from "../words.ts";
import { FacetRow } from "./facet-row.tsx";
import { facetValues, longList, shorten } from "./facet-values.ts";
import { FilterGroup } from "./filter-group.tsx";
import { RatioBox } from "./ratio-box.tsx";

interface FacetGroupProps {
  facet: FacetId;
  query: AssetQuery;
  counts: FacetCounts;
  onChange: ChangeQuery;
}

/** The values of one facet; nothing where no match has any, or no other than what nobody has marked. */
export function FacetGroup({ facet, query, counts, onChange }: FacetGroupProps) {
  const [all, setAll] = useState(false);
  const [sought, setSought] = useState("");
  const filter = filterOf(query, facet);
  const entry = facetOf(facet);
  const usual = entry.of === "marks" ? entry.usual : undefined;
  const values = facetValues(counts.values, filter);
  if (values.every(({ value, count, state }) => state === "free" && (count === 0 || value === usual)))
    return null;

  const { title, single, picture } = entry;
  const needle = sought.trim().toLocaleLowerCase();
  const found = values.filter((v) => valueLabel(facet, v.value).toLocaleLowerCase().includes(needle));
  const shown = needle || all ? found : shorten(values);
  const active = filter.include.length + filter.exclude.length;

  return (
    <FilterGroup title={title} active={active}>
      {values.length > longList && (
        <input
          type="text"
          aria-label={`Find in ${title.toLowerCase()}`}
          placeholder="Find…"
          value={sought}
          onChange={(event) => setSought(event.target.value)}
          className={`mx-2 mt-0.5 mb-1.5 h-7 w-[calc(100%-16px)] rounded-md border border-line bg-page px-2 text-ui placeholder:text-quiet pointer-coarse:h-11 pointer-coarse:text-base ${insetFocusRing}`}
        />
      )}
      <ul>
        {shown.map(({ value, count, state }) => (
          <FacetRow
            key={value}
            label={valueLabel(facet, value)}
            count={count}
            state={state}
            onToggle={() =>
              onChange((q) => (state === "excluded" ? toggleExclude : toggleInclude)(q, facet, value))
            }
            onExclude={single ? undefined : () => onChange((q) => toggleExclude(q, facet, value))}
          >
            {picture === "ratio" && <RatioBox ratio={value} />}
          </FacetRow>
        ))}
      </ul>
      {needle && found.length === 0 && <p className="px-2 py-1 text-quiet text-ui">No such value</p>}
      {!needle && (all || shown.length < values.length) && (
        <button
          type="button"
          onClick={() => setAll(!all)}
          className={`mt-0.5 h-7 w-full rounded-md px-2 text-left text-quiet text-ui hover:bg-control hover:text-ink pointer-coarse:h-11 ${insetFocusRing}`}
        >
          {all ? "Show fewer" : `Show all ${values.length}`}
        </button>
      )}
    </FilterGroup>
  );
}

import { useId } from "react";
import type { FacetCounts } from "#catalog/index.ts";
import { type Kind, kinds } from "#contract/asset.ts";
import { facetOf } from "#contract/facets.ts";
import type { AssetQuery } from "#contract/query.ts";
import { focusRing } from "#ui/keyboard/focus-ring.ts";
import { Count } from "#ui/words/count.tsx";
import type { ChangeQuery } from "../edit-query.ts";
import { FilterGroup } from "./filter-group.tsx";

interface KindGroupProps {
  kind: AssetQuery["kind"];
  counts: FacetCounts;
  onChange: ChangeQuery;
}

/** All, images or videos: one of three, because each is a page of its own. */
export function KindGroup({ kind, counts, onChange }: KindGroupProps) {
  const id = useId();
  const { title, labels } = facetOf("kind");
  const countOf = (kind: Kind) => counts.values.find(({ value }) => value === kind)?.count ?? 0;
  const choices = [
    { value: "all" as const, label: "All", count: counts.size },
    ...kinds.map((value) => ({ value, label: labels[value], count: countOf(value) })),
  ];
  return (
    <FilterGroup title={title} active={kind === "all" ? 0 : 1}>
      {choices.map(({ value, label, count }) => (
        <div
          key={value}
          className="relative flex h-7 items-center rounded-md px-2 hover:bg-control has-focus-visible:bg-control pointer-coarse:h-11"
        >
          <label className="flex flex-1 cursor-pointer items-center gap-2 text-ui after:absolute after:inset-0 has-checked:font-medium">
            <input
              type="radio"
              name={id}
              aria-describedby={`${id}${value}`}
              checked={value === kind}
              onChange={() => onChange((query) => ({ ...query, kind: value }))}
              className={`relative z-10 size-4 appearance-none rounded-full border border-edge bg-page checked:border-[5px] checked:border-ink ${focusRing}`}
            />
            {label}
          </label>
          <span id={`${id}${value}`} className="text-quiet text-small">
            <Count value={count} />
          </span>
        </div>
      ))}
    </FilterGroup>
  );
}

import type { FacetId } from "#contract/facets.ts";
import { Icon, type IconName } from "#ui/words/icon.tsx";
import { RatioBox } from "./ratio-box.tsx";

/** What stands for a value beside its words. */
const icons: Partial<Record<FacetId, Readonly<Record<string, IconName>>>> = {
  favourite: { "1": "favourite" },
  state: { pick: "pick", reject: "reject" },
  note: { "1": "note" },
  hidden: { "1": "hide", "0": "show" },
};

/** A small picture beside a value; nothing where there is none. */
export function ValueFace({ facet, value }: { facet: FacetId; value: string }) {
  if (facet === "ratio") return <RatioBox ratio={value} />;
  const icon = icons[facet]?.[value];
  if (!icon) return null;
  return (
    <span className={facet === "favourite" ? "text-safelight" : ""}>
      <Icon name={icon} size={14} />
    </span>
  );
}

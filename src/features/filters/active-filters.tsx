import type { AssetQuery } from "#contract/query.ts";
import { Button } from "#ui/controls/button.tsx";
import { focusHeir } from "#ui/keyboard/focus.ts";
import { type ChangeQuery, clearFilters, conditions, kindCondition } from "./edit-query.ts";
import { FilterChips } from "./filter-chips.tsx";

interface ActiveFiltersProps {
  query: AssetQuery;
  onChange: ChangeQuery;
  /** Why the search text was taken as plain words, where it was. */
  notice?: string | null | undefined;
  /** Whether the kind is a condition too: where no bar shows which one it is. */
  kindToo?: boolean;
}

/** What narrows the sheet, above it; nothing where nothing does. The search text stands in its own field. */
export function ActiveFilters({ query, onChange, notice, kindToo = false }: ActiveFiltersProps) {
  const active = [...(kindToo ? kindCondition(query) : []), ...conditions({ ...query, text: "" })];
  const clear = () => onChange((q) => ({ ...clearFilters(q), kind: kindToo ? "all" : q.kind }));
  if (active.length === 0 && !notice) return null;
  return (
    <div ref={focusHeir()} className="folded:hidden low:max-h-[30dvh] low:overflow-y-auto px-3 py-2">
      {active.length > 0 && (
        <div className="flex items-start gap-2">
          <FilterChips conditions={active} onChange={onChange} className="min-w-0" />
          <Button variant="quiet" className="-my-0.5" onClick={clear}>
            Clear all
          </Button>
        </div>
      )}
      {notice && <p className="px-1 text-quiet text-ui">{notice}</p>}
    </div>
  );
}

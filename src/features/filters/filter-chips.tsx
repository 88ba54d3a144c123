import type { AssetQuery } from "#contract/query.ts";
import { Chip } from "#ui/chip.tsx";
import { type ChangeQuery, type Condition, removeCondition } from "./edit-query.ts";
import { conditionLabel } from "./words.ts";

interface FilterChipsProps {
  query: AssetQuery;
  conditions: readonly Condition[];
  onChange: ChangeQuery;
  className?: string;
}

/** Conditions as chips, each of which removes itself. */
export function FilterChips({ query, conditions, onChange, className = "" }: FilterChipsProps) {
  return (
    <ul className={`flex flex-wrap gap-1.5 ${className}`}>
      {conditions.map((condition) => {
        const label = conditionLabel(condition);
        return (
          <li key={`${condition.by} ${label}`} className="flex min-w-0">
            <Chip
              excluded={condition.by === "value" && condition.excluded}
              removeLabel={`Remove ${label}`}
              onRemove={() => onChange(removeCondition(query, condition), "push")}
            >
              {label}
            </Chip>
          </li>
        );
      })}
    </ul>
  );
}

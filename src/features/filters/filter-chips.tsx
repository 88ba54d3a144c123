import { useRef } from "react";
import { Chip } from "#ui/controls/chip.tsx";
import { focusHeir } from "#ui/keyboard/focus.ts";
import { type ChangeQuery, type Condition, removeCondition } from "./edit-query.ts";
import { useLabels } from "./use-labels.ts";

interface FilterChipsProps {
  conditions: readonly Condition[];
  onChange: ChangeQuery;
  className?: string;
}

/** Conditions as chips, each of which removes itself. */
export function FilterChips({ conditions, onChange, className = "" }: FilterChipsProps) {
  const labelOf = useLabels(conditions);
  const list = useRef<HTMLUListElement>(null);
  /** The chip that has come to a removed one's place, or is the last now. */
  const chipAt = (index: number) => {
    const chips = list.current?.querySelectorAll("button");
    return chips?.[Math.min(index, chips.length - 1)];
  };
  return (
    <ul ref={list} className={`flex flex-wrap gap-1.5 ${className}`}>
      {conditions.map((condition, index) => {
        const label = labelOf(condition);
        return (
          <li key={JSON.stringify(condition)} ref={focusHeir(() => chipAt(index))} className="flex min-w-0">
            <Chip
              excluded={condition.by === "value" && condition.excluded}
              removeLabel={`Remove ${label}`}
              onRemove={() => onChange((query) => removeCondition(query, condition))}
            >
              {label}
            </Chip>
          </li>
        );
      })}
    </ul>
  );
}

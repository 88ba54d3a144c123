import { type ComponentProps, useState } from "react";
import type { AssetQuery } from "#contract/query.ts";
import { focusRing } from "#ui/keyboard/focus-ring.ts";
import { type ChangeQuery, setDay } from "../edit-query.ts";
import { datePresets, localDay } from "./date-presets.ts";
import { FilterGroup } from "./filter-group.tsx";

/** A range of days: presets, or both ends by hand. */
export function DateGroup({ query, onChange }: { query: AssetQuery; onChange: ChangeQuery }) {
  const { from, to } = query;
  // Read once a mount: the presets need not follow midnight, and a render must not read the clock.
  const [now] = useState(() => new Date());
  return (
    <FilterGroup title="Date" active={Number(from !== null) + Number(to !== null)}>
      <div className="grid grid-cols-2 gap-1 px-2 pt-1">
        {datePresets(now).map((preset) => {
          const chosen = from === preset.from && to === null;
          return (
            <button
              key={preset.label}
              type="button"
              aria-pressed={chosen}
              onClick={() => onChange((q) => ({ ...q, from: chosen ? null : preset.from, to: null }))}
              className={`h-7 rounded-md border border-line text-quiet text-small hover:bg-control hover:text-ink aria-pressed:border-ink aria-pressed:font-medium aria-pressed:text-ink pointer-coarse:h-11 ${focusRing}`}
            >
              {preset.label}
            </button>
          );
        })}
      </div>
      <div className="mt-2 grid gap-1.5 px-2">
        <DayField
          label="From"
          day={from}
          max={to ?? localDay(now)}
          onCommit={(day) => onChange((q) => setDay(q, "from", day))}
        />
        <DayField
          label="To"
          day={to}
          min={from ?? undefined}
          onCommit={(day) => onChange((q) => setDay(q, "to", day))}
        />
      </div>
    </FilterGroup>
  );
}

interface DayFieldProps extends Pick<ComponentProps<"input">, "min" | "max"> {
  label: string;
  day: string | null;
  onCommit: (day: string | null) => void;
}

/**
 * A native date input with a draft of its own. A year typed digit by digit passes through valid dates (0002, 0020,
 * 0202): those stay in the draft, and only a plausible one is committed.
 */
function DayField({ label, day, onCommit, min, max }: DayFieldProps) {
  const [draft, setDraft] = useState(day ?? "");
  const [seen, setSeen] = useState(day);
  if (day !== seen) {
    setSeen(day);
    setDraft(day ?? "");
  }
  return (
    <label className="flex items-center gap-2 text-quiet text-ui">
      <span className="w-9">{label}</span>
      <input
        type="date"
        value={draft}
        min={min}
        max={max}
        onChange={({ target }) => {
          setDraft(target.value);
          if (target.value === "" || target.value >= "1990") onCommit(target.value || null);
        }}
        className={`h-7 min-w-0 flex-1 rounded-md border border-line bg-page px-2 text-ink text-ui tabular-nums pointer-coarse:h-11 pointer-coarse:text-base ${focusRing}`}
      />
    </label>
  );
}

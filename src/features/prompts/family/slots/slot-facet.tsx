import { useId, useState } from "react";
import type { Slot } from "#contract/prompts/prompt-template.ts";
import type { FacetFilter } from "#contract/query.ts";
import { FacetRow } from "#ui/controls/facet-row.tsx";
import { FindField, isSought, longList, NoSuchValue } from "#ui/controls/find-field.tsx";
import { ShowAll } from "#ui/controls/show-all.tsx";
import { tellApart } from "#ui/words/tell-apart.ts";
import { stateOf, withState } from "./slot-choice.ts";
import { slotName } from "./slot-words.ts";

/** Values that are listed until all are asked for; what is asked for is always listed. */
const shortList = 8;

interface SlotFacetProps {
  slot: Slot;
  /** Its place among the slots. */
  place: number;
  filter: FacetFilter;
  /** For each value how many assets it would leave. */
  counts: readonly number[];
  onChange: (filter: FacetFilter) => void;
}

/** The values of a slot, to be asked for or left out. */
export function SlotFacet({ slot, place, filter, counts, onChange }: SlotFacetProps) {
  const id = useId();
  const [all, setAll] = useState(false);
  const [sought, setSought] = useState("");
  const labels = tellApart(slot.values);
  const rows = slot.values.map((value, i) => ({
    value,
    label: labels[i] ?? value,
    count: counts[i] ?? 0,
    state: stateOf(filter, value),
  }));
  const needle = sought.trim();
  // Values are looked for to the letter: a label is shortened to what tells it from the others.
  const found = rows.filter(({ value, label }) => isSought(value, needle) || isSought(label, needle));
  const shown = needle || all ? found : rows.filter(({ state }, i) => i < shortList || state !== "free");
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="px-2 pb-1 font-medium text-ui wrap-anywhere">
        {slotName(slot, place)}
      </h3>
      {rows.length > longList && (
        <FindField
          label={`Find in ${slotName(slot, place).toLowerCase()}`}
          value={sought}
          onChange={setSought}
        />
      )}
      <ul>
        {shown.map(({ value, label, count, state }) => (
          <FacetRow
            key={value}
            label={label}
            count={count}
            state={state}
            onToggle={() => onChange(withState(filter, value, state === "included" ? "free" : "included"))}
            more={{
              onExclude: () => onChange(withState(filter, value, state === "excluded" ? "free" : "excluded")),
              onOnly: () => onChange({ include: [value], exclude: [] }),
            }}
          />
        ))}
      </ul>
      {needle && found.length === 0 && <NoSuchValue />}
      {!needle && (all || shown.length < rows.length) && (
        <ShowAll all={all} count={rows.length} onToggle={() => setAll(!all)} />
      )}
    </section>
  );
}

import type { ReactNode } from "react";
import {
  countUntried,
  matching,
  narrowed,
  type SlotFilters,
  slotCounts,
  slotsOf,
} from "#catalog/families.ts";
import type { FamilyDetails, Row } from "#catalog/index.ts";
import { countVariants, textOfChoice } from "#contract/prompts/variants.ts";
import type { FacetFilter } from "#contract/query.ts";
import { formatCount, formatDays } from "#shared/format.ts";
import { Button } from "#ui/controls/button.tsx";
import { familyWords } from "../entry/facts-words.ts";
import { TemplateText } from "../template/template-text.tsx";
import { History } from "./history/history.tsx";
import type { Sides } from "./matrix/sides.ts";
import { SlotGrid } from "./matrix/slot-grid.tsx";
import { knownFilters, withSlot } from "./slots/slot-choice.ts";
import { SlotFacet } from "./slots/slot-facet.tsx";
import { WaysOn } from "./ways-on.tsx";

/** What the slots are narrowed to, or all of the family. */
export interface ChosenVariants {
  /** The prompt, where it is one alone, else the template that makes them. */
  text: string;
  /** How many there are, tried or not. */
  count: number;
  /** Whether some slot is narrowed. */
  narrowed: boolean;
  /** The best asset of the one that was used last; undefined where none of them was tried. */
  row: Row | undefined;
}

interface FamilyProps {
  family: FamilyDetails;
  /** What the address narrows each slot to. */
  filters: SlotFilters;
  onFilters: (filters: readonly FacetFilter[]) => void;
  sides: Sides | null;
  onSides: (sides: Sides) => void;
  /** What can be done with what is chosen; null where no variant is. */
  actions: (chosen: ChosenVariants | null) => ReactNode;
}

/** More combinations than this that nobody has tried are no news. */
const mostUntried = 9_999;

/** A family of prompts: its template, what stood in its slots, what was tried of them together, and how it went. */
export function Family({ family, filters, onFilters, sides, onSides, actions }: FamilyProps) {
  const slots = slotsOf(family);
  const known = knownFilters(filters, slots);
  const passing = new Set(matching(family, known));
  const uses = family.prompts.map(({ rows }) => rows.length);
  const counts = slotCounts(family, known, uses);
  const attempts = family.attempts.filter(({ prompt }) => passing.has(prompt));
  const total = family.attempts.reduce((sum, { rows }) => sum + rows.length, 0);
  const shown = attempts.reduce((sum, { rows }) => sum + rows.length, 0);
  const isNarrowed = known.some(({ include, exclude }) => include.length + exclude.length > 0);
  const template = narrowed(family.template, known);
  const [best] = passing;
  const chosen = template && {
    text: textOfChoice(template),
    count: countVariants(template),
    narrowed: isNarrowed,
    row: best === undefined ? undefined : family.prompts[best]?.rows[0],
  };
  const [first, last] = [family.attempts[0], family.attempts.at(-1)];
  const untried = countUntried(family);
  const search = `?family=${family.name}`;
  return (
    <>
      <p
        dir="auto"
        className="max-h-72 max-w-4xl overflow-y-auto whitespace-pre-wrap text-ink text-prompt leading-relaxed wrap-anywhere [unicode-bidi:plaintext]"
      >
        <TemplateText template={family.template} />
      </p>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 pt-3 text-quiet text-ui tabular-nums">
        <span>{familyWords(family.size, total)}</span>
        {family.size === 1 && <span>No other prompt is near-identical</span>}
        {first && last && <span>{formatDays(first.time, last.time)}</span>}
        {untried > 0 && untried <= mostUntried && (
          <span>{`${formatCount(untried)} ${untried === 1 ? "combination" : "combinations"} never tried`}</span>
        )}
        <span className="flex flex-wrap items-center gap-2 sm:ml-auto">
          {actions(chosen)}
          <WaysOn family={family} shown={[...passing]} filters={known} sides={sides} />
        </span>
      </div>
      <div
        className={`grid grid-cols-[minmax(0,1fr)] gap-8 pt-6 ${slots.length > 0 ? "lg:grid-cols-[260px_minmax(0,1fr)]" : ""}`}
      >
        <section
          aria-label="Slots"
          hidden={slots.length === 0}
          className={slots.length > 0 ? "flex flex-col gap-4" : ""}
        >
          <div className="flex h-8 items-center gap-3 px-2 text-quiet text-ui tabular-nums">
            <h2 className="mr-auto font-semibold text-body text-ink">Slots</h2>
            <span role="status" className={isNarrowed ? "" : "sr-only"}>
              {isNarrowed ? `${formatCount(shown)} of ${formatCount(total)}` : formatCount(total)}
            </span>
            {isNarrowed && (
              <Button variant="quiet" onClick={() => onFilters([])}>
                Clear
              </Button>
            )}
          </div>
          {slots.map((slot, place) => (
            <SlotFacet
              // biome-ignore lint/suspicious/noArrayIndexKey: slots are known by their places.
              key={place}
              slot={slot}
              place={place}
              filter={known[place] ?? { include: [], exclude: [] }}
              counts={counts[place] ?? []}
              onChange={(filter) => onFilters(withSlot(known, place, filter))}
            />
          ))}
        </section>
        <div className="flex min-w-0 flex-col gap-8">
          {shown === 0 ? (
            <p className="py-8 text-center text-body text-quiet">
              No prompt has all of this. Take a value back to see more.
            </p>
          ) : (
            <>
              <SlotGrid family={family} filters={known} sides={sides} onSides={onSides} search={search} />
              <History family={family} attempts={attempts} search={search} />
            </>
          )}
        </div>
      </div>
    </>
  );
}

import { type SlotFilters, slotsOf } from "#catalog/families.ts";
import type { FamilyDetails } from "#catalog/index.ts";
import { slotAxis, writeSides } from "#contract/facets/matrix-axes.ts";
import { writeQuery } from "#contract/query-params.ts";
import { under } from "#shared/base.ts";
import { routes } from "#shared/paths.ts";
import { focusRing } from "#ui/keyboard/focus-ring.ts";
import { Icon } from "#ui/words/icon.tsx";
import { CompareBest } from "../compare-best.tsx";
import { bestRows } from "./best-rows.ts";
import { familyQuery } from "./family-query.ts";
import { type Sides, sidesAmong } from "./matrix/sides.ts";

interface WaysOnProps {
  family: FamilyDetails;
  /** The prompts that its slots leave, by their places. */
  shown: readonly number[];
  /** What of it is shown. */
  filters: SlotFilters;
  sides: Sides | null;
}

/** A comparison is of so many at most. */
const mostCompared = 4;

const look = `inline-flex h-8 items-center gap-1 rounded-md px-2 font-medium text-ink underline decoration-edge underline-offset-4 hover:decoration-ink pointer-coarse:h-11 ${focusRing}`;

/** From a family to a comparison of its best assets, to all of them in the matrix, and in the gallery: those that its slots leave. */
export function WaysOn({ family, shown, filters, sides }: WaysOnProps) {
  const slots = slotsOf(family);
  const assets = writeQuery(familyQuery(family.name, filters));
  const matrix = new URLSearchParams(assets);
  const [rows = 0, cols] = sidesAmong(slots, sides) ?? [];
  writeSides({ rows: slotAxis(rows), cols: cols === undefined ? "model" : slotAxis(cols) }, matrix);
  return (
    <>
      <CompareBest
        rows={bestRows(
          shown.flatMap((place) => family.prompts[place] ?? []),
          mostCompared,
        )}
        className={look}
      />
      {slots.length > 0 && (
        <a href={under(`${routes.matrix}?${matrix}`)} className={look}>
          Matrix
        </a>
      )}
      <a href={under(`${routes.all}?${assets}`)} className={look}>
        Show in the gallery
        <Icon name="right" size={12} />
      </a>
    </>
  );
}

import { type SlotFilters, slotMatrix, slotsOf } from "#catalog/families.ts";
import type { FamilyDetails, FamilyPrompt } from "#catalog/index.ts";
import { formatCount } from "#shared/format.ts";
import { Select } from "#ui/controls/select.tsx";
import { usePainted } from "#ui/late/use-painted.ts";
import { tellApart } from "#ui/words/tell-apart.ts";
import { PictureLink } from "../../picture-link.tsx";
import { bestRow } from "../best-rows.ts";
import { slotName } from "../slots/slot-words.ts";
import { type Sides, sidesAmong } from "./sides.ts";

/** More are not drawn: a filter leads to the others. */
const most = { rows: 30, columns: 12 };

/** Rows in the first frame: a layout of 360 cells is what the page took longest for, and seven tenths of a window show these. */
const rowsAtOnce = () => Math.ceil((0.7 * innerHeight) / 100) + 1;

interface SlotGridProps {
  family: FamilyDetails;
  filters: SlotFilters;
  /** Null where nobody has chosen. */
  sides: Sides | null;
  onSides: (sides: Sides) => void;
  search: string;
}

/** What was tried of two slots together, each pair by its best picture; nothing where there are no two slots. */
export function SlotGrid({ family, filters, sides: chosen, onSides, search }: SlotGridProps) {
  const painted = usePainted();
  const slots = slotsOf(family);
  const sides = sidesAmong(slots, chosen);
  if (!sides) return null;
  const { rows, columns, cells } = slotMatrix(family, ...sides, filters);
  const tried = slotMatrix(family, ...sides).cells;
  const [rowWords, columnWords] = [tellApart(rows), tellApart(columns)];
  // What is filtered away is no gap.
  const shownRows = [...rows.keys()].filter((row) => cells[row]?.some(({ length }) => length > 0));
  const shownColumns = [...columns.keys()].filter((column) =>
    cells.some((of) => (of[column]?.length ?? 0) > 0),
  );
  const drawnRows = shownRows.slice(0, painted ? most.rows : Math.min(most.rows, rowsAtOnce()));
  const drawnColumns = shownColumns.slice(0, most.columns);
  const out = Math.max(0, shownRows.length - most.rows) + shownColumns.length - drawnColumns.length;
  return (
    <section aria-label="Matrix">
      <div className="flex flex-wrap items-center gap-x-2 pb-2">
        <h2 className="mr-auto font-semibold text-body">What was tried together</h2>
        {slots.length > 2 && <SideSelects names={slots.map(slotName)} sides={sides} onSides={onSides} />}
      </div>
      <div className="max-h-[70vh] w-fit max-w-full overflow-auto overscroll-contain rounded border border-line">
        <table className="border-separate border-spacing-1 text-small">
          <caption className="sr-only">
            {sides.map((slot) => slotName(slots[slot], slot)).join(" by ")}
          </caption>
          <thead>
            <tr>
              <td className="sticky top-0 left-0 z-20 bg-page" />
              {drawnColumns.map((column) => (
                <th
                  key={column}
                  scope="col"
                  className="sticky top-0 z-10 bg-page p-1 text-left align-bottom font-medium"
                >
                  <span dir="auto" className="line-clamp-3 w-24 wrap-anywhere">
                    {columnWords[column]}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {drawnRows.map((row) => (
              <tr key={row}>
                <th scope="row" className="sticky left-0 z-10 bg-page p-1 text-left align-top font-medium">
                  <span dir="auto" className="line-clamp-5 w-24 wrap-anywhere sm:w-36">
                    {rowWords[row]}
                  </span>
                </th>
                {drawnColumns.map((column) => (
                  <td key={column} className="p-0 align-top">
                    <Cell
                      prompts={(cells[row]?.[column] ?? []).flatMap((place) => family.prompts[place] ?? [])}
                      words={`${rowWords[row]}, ${columnWords[column]}`}
                      empty={tried[row]?.[column]?.length ? "Hidden by a filter" : "Never tried"}
                      search={search}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {out > 0 && (
        <p className="pt-1 text-quiet text-small">{`${formatCount(out)} more values: narrow the slots to see them.`}</p>
      )}
    </section>
  );
}

interface SideSelectsProps {
  names: readonly string[];
  sides: Sides;
  onSides: (sides: Sides) => void;
}

/** Which slot is on which side; one that is taken from the other side changes places with it. */
function SideSelects({ names, sides: [rows, columns], onSides }: SideSelectsProps) {
  const options = names.map((_, slot) => String(slot));
  const words = Object.fromEntries(names.entries());
  const choose = (side: "rows" | "columns", slot: number) => {
    const [other, own] = side === "rows" ? [columns, rows] : [rows, columns];
    const left = other === slot ? own : other;
    onSides(side === "rows" ? [slot, left] : [left, slot]);
  };
  return (
    <>
      <Select
        label="Rows"
        value={String(rows)}
        options={options}
        names={words}
        onChange={(slot) => choose("rows", Number(slot))}
      />
      <span className="text-quiet text-ui">by</span>
      <Select
        label="Columns"
        value={String(columns)}
        options={options}
        names={words}
        onChange={(slot) => choose("columns", Number(slot))}
      />
    </>
  );
}

interface CellProps {
  prompts: readonly FamilyPrompt[];
  /** The pair of values that it is of. */
  words: string;
  /** What it says where it has no prompts. */
  empty: string;
  search: string;
}

function Cell({ prompts, words, empty, search }: CellProps) {
  const uses = prompts.reduce((sum, { rows }) => sum + rows.length, 0);
  if (uses === 0)
    return (
      <span className="grid size-24 place-items-center rounded border border-line border-dashed text-center text-quiet">
        {empty}
      </span>
    );
  return (
    <span className="relative block size-24">
      <PictureLink row={bestRow(prompts)} label={() => `Best of ${words}`} search={search} />
      {uses > 1 && (
        <span className="pointer-events-none absolute right-1 bottom-1 rounded bg-scrim px-1 text-on-scrim tabular-nums">
          {formatCount(uses)}
        </span>
      )}
    </span>
  );
}

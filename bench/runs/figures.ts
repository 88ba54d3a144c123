import type { Table } from "../table.ts";

/** One figure of a run: where it stands in the tables, and what it says. */
export interface Figure {
  bench: string;
  table: string;
  /** What its line is called, with those cells of it that are words. */
  row: string;
  column: string;
  /** As it is printed: "1.24x", "83 %", "5.1". */
  text: string;
}

/** The tables of a run, by the bench that printed them. */
export type Tables = Readonly<Record<string, readonly Table[]>>;

/** The number that a cell begins with; undefined for words. */
function numberIn(cell: string): number | undefined {
  const [digits] = /^-?[\d,]*\.?\d+/.exec(cell) ?? [];
  return digits === undefined ? undefined : Number(digits.replaceAll(",", ""));
}

/** Whether a figure is measured against another of its own run, so that it may be held against other machines' runs. */
export const isRatio = ({ column, text }: Figure): boolean =>
  /^[\d.,]+ ?(x|%)$/.test(text) || /\bratio\b/.test(column);

/** Every figure of a run, in the order in which it was printed. Targets and names of lines are none. */
export function figuresOf(tables: Tables): Figure[] {
  return Object.entries(tables).flatMap(([bench, printed]) =>
    printed.flatMap(({ title, rows }) => rows.flatMap((row) => figuresOfRow(bench, title, row))),
  );
}

function figuresOfRow(bench: string, table: string, cells: Table["rows"][number]): Figure[] {
  const [first, ...others] = Object.entries(cells).map(([column, cell]) => ({ column, text: String(cell) }));
  if (!first) return [];
  const measured = others.filter(({ column, text }) => column !== "target" && numberIn(text) !== undefined);
  const words = others.filter(({ column, text }) => column !== "target" && /^\p{L}/u.test(text));
  const row = [first, ...words].map(({ text }) => text).join(", ");
  return measured.map((cell) => ({ bench, table, row, ...cell }));
}

/** Two runs side by side: what both have measured. `share` is this run's number divided by the earlier one's. */
export function besides(now: readonly Figure[], earlier: readonly Figure[]): Table["rows"] {
  const known = new Map(earlier.map((figure) => [placeOf(figure), figure]));
  return now.flatMap((figure) => {
    const before = known.get(placeOf(figure));
    const [a, b] = [numberIn(before?.text ?? ""), numberIn(figure.text)];
    if (!before || a === undefined || b === undefined || a === 0) return [];
    return [{ figure: nameOf(figure), earlier: before.text, now: figure.text, share: (b / a).toFixed(2) }];
  });
}

const placeOf = ({ bench, table, row, column }: Figure) => JSON.stringify([bench, table, row, column]);

/** Without what a title says in brackets: units and targets. */
const nameOf = ({ bench, table, row, column }: Figure) =>
  `${bench} · ${table.replace(/ *\([^)]*\)/g, "")} · ${row} · ${column}`;

import fc from "fast-check";
import { expect, it } from "vitest";
import { axisOfNumbers, axisOfValues } from "./axis.ts";
import { makeMatrix } from "./make-matrix.ts";

/** One asset: its key, when it was made, what it is of on both sides, what it is worth, and whether a question finds it. */
interface Item {
  key: number;
  created: number;
  model: string;
  made: string[];
  worth: number;
  found: boolean;
}

const closed = ["text", "reference", "first-frame"];

const library = fc.uniqueArray(
  fc.record({
    key: fc.nat(1_000),
    // Few moments, so that many share one.
    created: fc.nat(6),
    model: fc.constantFrom("", "veo", "flux", "nanobanana"),
    made: fc.subarray(closed),
    // As packed marks: the worth of each is in the table below.
    worth: fc.constantFrom(0, 0, 0, 1, 2, 3),
    found: fc.boolean(),
  }),
  { selector: ({ key }) => key, maxLength: 40 },
);

/** By packed marks: nothing, rejected, rated, a favourite. */
const worths = [0, -1, 4, 6];

/** Newest first, and within a moment as they arrived, as the catalog has them; a row is the place of arrival. */
function arranged(items: readonly Item[], arrival: readonly number[]) {
  const rows = items.map((item, i) => ({ item, row: arrival[i] ?? 0 }));
  const ordered = rows.toSorted((a, b) => b.item.created - a.item.created || a.row - b.row);
  const of = new Map(rows.map(({ item, row }) => [row, item]));
  const itemAt = (row: number) => of.get(row) as Item;
  return { ordered, itemAt };
}

function made(items: readonly Item[], arrival: readonly number[], byNumber = false) {
  const { ordered, itemAt } = arranged(items, arrival);
  const found = ordered.filter(({ item }) => item.found);
  const names = ["", "veo", "flux", "nanobanana"];
  const models = new Uint32Array(items.length);
  for (const { item, row } of ordered) models[row] = names.indexOf(item.model);
  const matrix = makeMatrix({
    found: {
      rows: Uint32Array.from(found, ({ row }) => row),
      created: Float64Array.from(found, ({ item }) => item.created),
      marks: Uint16Array.from(found, ({ item }) => item.worth),
    },
    everything: Uint32Array.from(ordered, ({ row }) => row),
    rows: byNumber
      ? axisOfNumbers(models, (n) => names[n] ?? "")
      : axisOfValues((row) => [itemAt(row).model]),
    cols: axisOfValues((row) => itemAt(row).made, closed),
    worths,
    rankOf: (row) => itemAt(row).key,
  });
  const keysOf = (rows: Uint32Array) => Array.from(rows, (row) => itemAt(row).key);
  const cells: Record<string, number[]> = {};
  const filtered: string[] = [];
  for (const [row, model] of Array.from(matrix.rowNewest, (n) => itemAt(n).model).entries()) {
    for (let i = matrix.firstCells[row]!; i < matrix.firstCells[row + 1]!; i++)
      cells[`${model}/${matrix.colValues[matrix.cellCols[i]!]}`] = keysOf(
        matrix.takes.subarray(matrix.starts[i], matrix.starts[i + 1]),
      );
    for (let i = matrix.firstFiltered[row]!; i < matrix.firstFiltered[row + 1]!; i++)
      filtered.push(`${model}/${matrix.colValues[matrix.filteredCols[i]!]}`);
  }
  return {
    rows: Array.from(matrix.rowNewest, (n) => itemAt(n).model),
    rowCounts: [...matrix.rowCounts],
    rowNewest: keysOf(matrix.rowNewest),
    cols: matrix.colValues,
    colCounts: [...matrix.colCounts],
    colNewest: keysOf(matrix.colNewest),
    cells,
    filtered: filtered.toSorted(),
    outside: matrix.outside,
  };
}

const byDate = (a: Item, b: Item) => b.created - a.created || a.key - b.key;

/** The same by plain maps. */
function plain(items: readonly Item[]): ReturnType<typeof made> {
  const found = items.filter((item) => item.found).toSorted(byDate);
  const rows = [...new Set(found.map(({ model }) => model))];
  const cols = closed.filter((value) => found.some((item) => item.made.includes(value)));
  const pairs = rows.flatMap((model) => cols.map((value) => ({ model, value })));
  const inCell =
    ({ model, value }: { model: string; value: string }) =>
    (item: Item) =>
      item.model === model && item.made.includes(value);
  const worthOf = (item: Item) => worths[item.worth] ?? 0;
  const name = ({ model, value }: { model: string; value: string }) => `${model}/${value}`;
  const full = pairs.filter((pair) => found.some(inCell(pair)));
  const ofModel = (model: string) => found.filter((item) => item.model === model);
  const ofValue = (value: string) => found.filter((item) => item.made.includes(value));
  return {
    rows,
    rowCounts: rows.map((model) => ofModel(model).length),
    rowNewest: rows.map((model) => ofModel(model)[0]?.key ?? -1),
    cols,
    colCounts: cols.map((value) => ofValue(value).length),
    colNewest: cols.map((value) => ofValue(value)[0]?.key ?? -1),
    cells: Object.fromEntries(
      full.map((pair) => [
        name(pair),
        found
          .filter(inCell(pair))
          .toSorted((a, b) => worthOf(b) - worthOf(a) || byDate(a, b))
          .map(({ key }) => key),
      ]),
    ),
    filtered: pairs
      .filter((pair) => !full.includes(pair) && items.some(inCell(pair)))
      .map(name)
      .toSorted(),
    outside: found.filter((item) => item.made.length === 0).length,
  };
}

const shuffled = library.chain((items) =>
  fc.tuple(
    fc.constant(items),
    fc.shuffledSubarray([...items.keys()], { minLength: items.length }),
    fc.boolean(),
  ),
);

it("equals plain groups, in whatever order the assets arrived", () => {
  fc.assert(
    fc.property(shuffled, ([items, arrival, byNumber]) => {
      expect(made(items, arrival, byNumber)).toEqual(plain(items));
    }),
    { seed: 23, numRuns: 500 },
  );
});

it("changes nothing of what is there when older assets are added", () => {
  fc.assert(
    fc.property(library, fc.nat(6), (items, moment) => {
      const early = items.filter(({ created }) => created >= moment);
      const some = made(early, [...early.keys()]);
      const all = made(items, [...items.keys()]);
      expect(all.rows.slice(0, some.rows.length)).toEqual(some.rows);
      // A closed list has its own order, in which values may come between.
      expect(all.cols.filter((value) => some.cols.includes(value))).toEqual(some.cols);
      const known = new Set(early.map(({ key }) => key));
      for (const [name, takes] of Object.entries(some.cells))
        expect(all.cells[name]?.filter((key) => known.has(key))).toEqual(takes);
    }),
    { seed: 29, numRuns: 300 },
  );
});

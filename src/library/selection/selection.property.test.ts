import fc from "fast-check";
import { expect, it } from "vitest";
import { looks, Selection } from "./selection.ts";

const most = 60;
const row = fc.nat(most - 1);
/** A result: a good part of all rows, in any order, so that most ranges begin within it. */
const result = fc
  .shuffledSubarray([...Array(most).keys()], { minLength: most / 2 })
  .map((rows) => Uint32Array.from(rows));
const share = fc.double({ min: 0, max: 0.999, noNaN: true });

type Act =
  | { does: "toggle" | "keepOnly" | "all" | "clear" | "restore" }
  | { does: "extend" | "preview"; to: number }
  | { does: "drag"; way: "add" | "flip"; from: number; to: number; keep: boolean };
const act: fc.Arbitrary<Act & { row: number; rows: Uint32Array }> = fc
  .record({
    act: fc.oneof<fc.Arbitrary<Act>[]>(
      fc.record({
        does: fc.constantFrom<("toggle" | "keepOnly" | "all" | "clear" | "restore")[]>(
          ...(["toggle", "toggle", "toggle", "all", "keepOnly", "clear", "restore"] as const),
        ),
      }),
      fc.record({ does: fc.constantFrom<("extend" | "preview")[]>("extend", "preview"), to: share }),
      fc.record({
        does: fc.constant("drag" as const),
        way: fc.constantFrom<("add" | "flip")[]>("add", "flip"),
        from: share,
        to: share,
        keep: fc.boolean(),
      }),
    ),
    row,
    rows: result,
  })
  .map(({ act, ...rest }) => ({ ...act, ...rest }));

/** The same in sets and arrays, without a thought of what it costs. */
class Model {
  rows = new Set<number>();
  anchor: { row: number; on: boolean } | null = null;
  preview: { rows: number[]; on: boolean } | null = null;

  range(rows: number[], to: number): { rows: number[]; on: boolean } | null {
    if (!this.anchor || !rows.includes(this.anchor.row)) return null;
    const from = rows.indexOf(this.anchor.row);
    return { rows: rows.slice(Math.min(from, to), Math.max(from, to) + 1), on: this.anchor.on };
  }

  set(rows: Iterable<number>, on: boolean) {
    for (const row of rows)
      if (on) this.rows.add(row);
      else this.rows.delete(row);
    this.preview = null;
  }

  toggle(row: number) {
    this.anchor = { row, on: !this.rows.has(row) };
    this.set([row], this.anchor.on);
  }

  look(row: number): number {
    const selected = this.rows.has(row);
    const meant = this.preview?.rows.includes(row) && this.preview.on !== selected;
    return (selected ? looks.selected : 0) | (meant ? (selected ? looks.going : looks.coming) : 0);
  }
}

function perform(selection: Selection, model: Model, act: Act & { row: number; rows: Uint32Array }) {
  const rows = [...act.rows];
  const at = (part: number) => Math.floor(part * rows.length);
  switch (act.does) {
    case "toggle":
      selection.toggle(act.row);
      return model.toggle(act.row);
    case "all":
      selection.set(act.rows, true);
      return model.set(rows, true);
    case "restore":
      selection.set(act.rows, false);
      return model.set(rows, false);
    case "keepOnly":
      selection.keepOnly(act.rows);
      return model.set(
        [...model.rows].filter((row) => !rows.includes(row)),
        false,
      );
    case "clear":
      selection.clear();
      model.anchor = null;
      return model.set([...model.rows], false);
    case "preview":
      selection.preview(selection.rangeTo(act.rows, at(act.to)));
      model.preview = model.range(rows, at(act.to));
      return;
    case "extend": {
      selection.extendTo(act.rows, at(act.to));
      const range = model.range(rows, at(act.to));
      const end = rows[at(act.to)]!;
      if (!range) return model.toggle(end);
      model.anchor = { row: end, on: range.on };
      return model.set(range.rows, range.on);
    }
    case "drag": {
      const before = [...model.rows];
      // A drag shows what it has come to with each movement, of what there was before it.
      for (const end of [act.from, act.to, (act.from + act.to) / 2])
        selection.drag(act.rows.subarray(0, at(end) + 1), act.way);
      selection.drop(act.keep);
      model.preview = null;
      if (!act.keep) return;
      const boxed = rows.slice(0, at((act.from + act.to) / 2) + 1);
      model.set(boxed, true);
      if (act.way === "flip")
        model.set(
          boxed.filter((row) => before.includes(row)),
          false,
        );
    }
  }
}

it("selects what sets and arrays would, and tells each tile of its own changes alone", () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), fc.uniqueArray(row, { maxLength: 40 }), (acts, drawn) => {
      const selection = new Selection();
      const model = new Model();
      const shown = new Map(drawn.map((row) => [row, 0]));
      for (const row of drawn)
        selection.subscribeRow(row, () => {
          const look = selection.lookOf(row);
          expect(look).not.toBe(shown.get(row));
          shown.set(row, look);
        });
      let version = 0;
      for (const step of acts) {
        perform(selection, model, step);
        expect([...selection.rows()]).toEqual([...model.rows].sort((a, b) => a - b));
        expect(selection.size).toBe(model.rows.size);
        const inside = [...step.rows].filter((row) => model.rows.has(row)).length;
        expect(selection.countOf(step.rows)).toBe(inside);
        const every = [...Array(most).keys()];
        expect(every.map((row) => selection.lookOf(row))).toEqual(every.map((row) => model.look(row)));
        for (const row of drawn) expect(shown.get(row)).toBe(model.look(row));
        expect(selection.version).toBeGreaterThanOrEqual(version);
        version = selection.version;
      }
    }),
    { seed: 29, numRuns: 150 },
  );
});

it("holds 100,000 rows in any order", () => {
  const rows = Uint32Array.from({ length: 100_000 }, (_, i) => (i * 7_919) % 100_003);
  const selection = new Selection();
  // What looked at all of them for each would take minutes.
  selection.set(rows, true);
  expect(selection.countOf(rows)).toBe(100_000);
  expect(selection.size).toBe(100_000);
});

it("tells once of each act, and nobody of a preview but the tiles", () => {
  const selection = new Selection();
  let told = 0;
  selection.subscribe(() => told++);
  const rows = Uint32Array.from([4, 2, 9]);
  selection.set(rows, true);
  expect(told).toBe(1);
  selection.toggle(2);
  selection.preview(selection.rangeTo(rows, 0));
  expect(told).toBe(2);
  expect(selection.lookOf(4)).toBe(looks.selected | looks.going);
  selection.preview(null);
  expect(selection.lookOf(4)).toBe(looks.selected);
});

it("leaves a drag undone where it is called off, though other drags came before", () => {
  const selection = new Selection();
  selection.set(Uint32Array.from([1, 2]), true);
  selection.drag(Uint32Array.from([2, 3]), "flip");
  selection.drop(true);
  expect([...selection.rows()]).toEqual([1, 3]);
  selection.drag(Uint32Array.from([1, 5]), "flip");
  selection.drop(false);
  expect([...selection.rows()]).toEqual([1, 3]);
});

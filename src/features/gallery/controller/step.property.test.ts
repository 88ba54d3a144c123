import fc from "fast-check";
import { expect, it } from "vitest";
import type { Row } from "#catalog/index.ts";
import { boxOf } from "../layout/locate.ts";
import { sheetKeys } from "./keys.ts";
import { shape, share } from "./testing/arbitraries.ts";
import { resultOf, type Shape, SheetWorld, sightOf } from "./testing/sheet-world.ts";

/** What may happen: to the sheet by itself, and by a person. Numbers choose among what there is at that moment. */
const happening = fc.oneof(
  fc.record({ is: fc.constant("laid out" as const), shape }),
  fc.record({ is: fc.constant("arrived" as const), newer: fc.nat(30), older: fc.nat(30) }),
  fc.record({
    is: fc.constant("removed" as const),
    every: fc.integer({ min: 2, max: 9 }),
    from: fc.nat(8),
    /** Whether what is looked at goes too. */
    watched: fc.boolean(),
  }),
  fc.record({ is: fc.constant("scroll" as const), to: share }),
  fc.record({ is: fc.constant("key" as const), key: fc.constantFrom(...sheetKeys) }),
  fc.record({ is: fc.constant("seek" as const), which: share }),
  fc.record({ is: fc.constant("open" as const), which: share }),
  fc.record({ is: fc.constant("focus" as const), which: share }),
  fc.constant({ is: "close" as const }),
  fc.constant({ is: "rest" as const }),
  fc.constant({ is: "to a field" as const }),
  fc.constant({ is: "to a control" as const }),
  fc.constant({ is: "away and back" as const }),
);
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

/**
 * What a person looks at: an item, so many pixels below the edge; or the very top. What was chosen at the very top may
 * come to lie lower, so that the top stays in view as well.
 */
type Watched = { row: Row; offset: number; atTop: boolean } | "top";

/** A world that knows by itself, from what is on screen and what a person did, what that person looks at. */
class Watcher extends SheetWorld {
  rows: Row[];
  shape: Shape;
  readonly dated: boolean;
  watched: Watched = "top";
  /** What stands for an item that is gone. */
  standIn: Row | null = null;

  constructor(count: number, shape: Shape, dated: boolean) {
    const rows = inOrder(
      Array.from({ length: count }, (_, i) => 1_000 + i),
      dated,
    );
    super(sightOf(resultOf(rows), shape, dated));
    this.rows = rows;
    this.shape = shape;
    this.dated = dated;
  }

  watch(row: Row | undefined): void {
    const index = row === undefined ? -1 : this.rows.indexOf(row);
    if (index < 0 || row === undefined) return;
    const offset = this.offsetOf(index);
    if (offset + boxOf(this.sight.layout, index).height <= 0 || offset >= this.shape.viewport) return;
    this.watched = { row, offset, atTop: this.position === 0 };
    this.standIn = row;
  }

  watchTop(): void {
    this.watched = "top";
    if (this.position > 0) this.watch(this.rows[firstWhole(this)]);
  }

  present(rows: Row[], shape = this.shape): void {
    const after = this.standIn === null ? [] : this.rows.slice(this.rows.indexOf(this.standIn));
    const before = this.standIn === null ? [] : this.rows.slice(0, this.rows.indexOf(this.standIn)).reverse();
    const there = new Set(rows);
    if (this.watched !== "top")
      this.standIn = there.has(this.watched.row)
        ? this.watched.row
        : ([...after, ...before].find((row) => there.has(row)) ?? null);
    this.rows = rows;
    this.shape = shape;
    this.show(sightOf(resultOf(rows), shape, this.dated));
  }
}

const inOrder = (rows: Row[], dated: boolean) =>
  rows.sort((a, b) => (dated ? b - a : ((a * 7_919) % 1_009) - ((b * 7_919) % 1_009)));

/** The first item of the first line that is wholly in view, else of the line that is seen most of. */
function firstWhole({ sight, position }: SheetWorld): number {
  const { layout, viewport } = sight;
  const boxes = Array.from({ length: layout.count }, (_, index) => boxOf(layout, index));
  const whole = boxes.find(({ top, height }) => top >= position && top + height <= position + viewport);
  if (whole) return whole.index;
  const visible = ({ top, height }: { top: number; height: number }) =>
    Math.min(top + height, position + viewport) - Math.max(top, position);
  return boxes.reduce((most, box) => (visible(box) > visible(most) ? box : most)).index;
}

const chosen = (which: number, among: number[]) => among[Math.floor(which * (among.length - 1))] ?? 0;

/** After an act of a person's that may have turned them to the item with the focus. */
function watchTurn(world: Watcher, act: () => void): boolean {
  const { turns } = world.state;
  act();
  if (world.state.turns === turns) return false;
  world.watch(world.state.focus.row);
  return true;
}

type Happen = { [K in Happening["is"]]: (world: Watcher, event: Happening & { is: K }) => void };

const happen: Happen = {
  "laid out": (world, event) => world.present(world.rows, event.shape),
  arrived: (world, event) => {
    const [newest, oldest] = [Math.max(...world.rows), Math.min(...world.rows)];
    const newer = Array.from({ length: event.newer }, (_, i) => newest + 1 + i);
    const older = Array.from({ length: Math.min(event.older, oldest) }, (_, i) => oldest - 1 - i);
    world.present(inOrder([...world.rows, ...newer, ...older], world.dated));
  },
  removed: (world, event) => {
    const goes = (row: Row) => event.watched && row === world.standIn;
    const kept = world.rows.filter((row, i) => (i + event.from) % event.every !== 0 && !goes(row));
    if (kept.length > 20) world.present(kept);
  },
  scroll: (world, event) => {
    const { position } = world;
    world.scroll(event.to * world.sight.height);
    if (world.position !== position) world.watchTop();
  },
  key: (world, event) => {
    const { position } = world;
    const turned = watchTurn(world, () => world.press(event.key));
    if (!turned && world.position !== position) world.watchTop();
  },
  open: (world, event) => {
    const row = world.rows[chosen(event.which, [...world.rows.keys()])]!;
    world.open(row);
    world.watch(row);
  },
  seek: (world, event) => {
    const index = chosen(event.which, [...world.rows.keys()]);
    watchTurn(world, () => world.seek(index));
  },
  focus: (world, event) => {
    watchTurn(world, () => world.focusTile(chosen(event.which, world.seen())));
  },
  close: (world) => {
    watchTurn(world, () => world.close());
  },
  rest: (world) => world.rest(),
  "to a field": (world) => world.leaveTo("field"),
  "to a control": (world) => world.leaveTo("control"),
  "away and back": (world) => {
    const { sight } = world;
    world.rest();
    world.show(sightOf(resultOf([5, 4, 3, 2, 1]), world.shape), "another");
    world.rest();
    world.show({ ...sight, result: { ...sight.result } }, "all");
  },
};

/** Where the sheet must stand, and by how many pixels it may miss that. Undefined: anywhere, as long as it is seen. */
function due(world: Watcher): number | undefined {
  if (world.watched === "top") return 0;
  const { layout, height, viewport } = world.sight;
  const { top, height: tall } = boxOf(layout, world.rows.indexOf(world.standIn!));
  const { offset, atTop } = world.watched;
  // It hung over an edge, or would now.
  if (atTop || offset < 0 || offset + tall > viewport) return undefined;
  return Math.max(0, Math.min(top - offset, height - viewport));
}

const moved = (event: Happening) =>
  event.is === "laid out" || event.is === "arrived" || event.is === "removed" || event.is === "away and back";
const times = { seed: 91, numRuns: 400 };

it("never moves the item that a person looks at, and never takes the focus from a field", () => {
  const happenings = fc.array(happening, { minLength: 1, maxLength: 25 });
  fc.assert(
    fc.property(
      fc.integer({ min: 40, max: 220 }),
      shape,
      fc.boolean(),
      happenings,
      (count, shape, dated, all) => {
        const world = new Watcher(count, shape, dated);
        for (const event of all) {
          (happen[event.is] as (world: Watcher, event: Happening) => void)(world, event);
          expect(world.stolen).toBe(0);
          if (!moved(event) || world.watched === "top") {
            if (moved(event)) expect(world.position).toBe(0);
            continue;
          }
          expect(world.standIn).not.toBeNull();
          expect(world.seen()).toContain(world.rows.indexOf(world.standIn!));
          const position = due(world);
          if (position !== undefined) expect(Math.abs(world.position - position)).toBeLessThanOrEqual(1);
        }
      },
    ),
    times,
  );
});

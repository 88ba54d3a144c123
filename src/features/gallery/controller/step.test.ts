import { describe, expect, it } from "vitest";
import { boxOf, isHeading } from "../layout/locate.ts";
import { initialState, type SheetEvent } from "./sheet-state.ts";
import { step } from "./step.ts";
import { resultOf, type Shape, SheetWorld, sightOf } from "./testing/sheet-world.ts";
import { turnOf } from "./tile-focus.ts";

/** Cells of about 200 px, four to a line; three lines and a half are in view. */
const shape: Shape = { view: "grid", width: 812, target: 200, viewport: 700 };
const rowsOf = (count: number, from = 1_000) => Array.from({ length: count }, (_, i) => from + count - 1 - i);
const plain = (count: number, held = 0) => sightOf(resultOf(rowsOf(count), held), shape, false);

describe("places", () => {
  it("stays at the top when that is where a person is, whatever arrives", () => {
    const world = new SheetWorld(plain(50));
    world.show(plain(80));
    expect(world.position).toBe(0);
  });

  it("takes a list up where it was left, once its own result is there", () => {
    const world = new SheetWorld(plain(200), "all");
    world.scroll(3_000);
    world.rest();
    const { position, sight } = world;
    // The address has changed, its result has not come.
    world.show(sight, "foxes");
    expect(world.position).toBe(position);
    world.show(plain(90), "foxes");
    expect(world.position).toBe(0);
    world.show({ ...sight, result: { ...sight.result } }, "all");
    expect(world.position).toBe(position);
  });

  it("remembers the place when the sheet is at rest and when it is left", () => {
    const world = new SheetWorld(plain(200), "all");
    world.scroll(3_000);
    for (const event of [{ type: "calmed" }, { type: "left" }] satisfies SheetEvent[]) {
      const { effects } = step(world.state, event);
      expect(effects).toEqual([{ type: "remember", list: "all", place: world.state.place }]);
    }
  });

  it("gives the place of an item that is gone to the next one, also where that goes in turn", () => {
    const world = new SheetWorld(plain(200));
    world.focusTile(9);
    world.scroll(900);
    const watched = world.state.place!.index;
    const offset = world.offsetOf(watched);
    let rows = rowsOf(200);
    for (let round = 0; round < 3; round++) {
      rows = rows.filter((_, i) => i !== watched);
      world.show(sightOf(resultOf(rows), shape, false));
      expect(world.offsetOf(watched)).toBe(offset);
    }
    world.show(plain(200));
    expect(world.offsetOf(watched)).toBe(offset);
  });

  it("goes by the date on another visit, when rows are numbered anew", () => {
    const before = new SheetWorld(sightOf(resultOf(rowsOf(200)), shape));
    before.scroll(boxOf(before.sight.layout, 120).top);
    before.rest();
    const result = resultOf(rowsOf(200));
    const anew = { ...result, rows: result.rows.map((row) => row - 900) };
    const after = new SheetWorld(sightOf(resultOf([1]), shape));
    after.places.set("all again", before.places.get("all") ?? null);
    after.show(sightOf(anew, shape), "all again");
    expect(after.position).toBe(before.position);
  });

  it("keeps the top in view with what was picked there, as long as both fit", () => {
    const small = (width: number) =>
      sightOf(resultOf(rowsOf(200)), { view: "grid", width, target: 100, viewport: 700 }, false);
    const world = new SheetWorld(small(812));
    world.focusTile(20);
    world.show(small(400));
    expect(world.seen()).toContain(20);
    expect(world.position).toBe(0);
    world.show(small(200));
    expect(world.seen()).toContain(20);
    expect(world.position).toBeGreaterThan(0);
  });

  it("is not chosen by what is out of view", () => {
    const world = new SheetWorld(plain(200));
    world.scroll(3_000);
    const { place } = world.state;
    world.focusTile(0);
    expect(world.state.place).toBe(place);
  });

  it("is not moved by what the browser does where a sheet becomes shorter", () => {
    const world = new SheetWorld(plain(200));
    world.scroll(9_000);
    const { place } = world.state;
    world.send({ type: "scrolled", position: 400, by: "page" });
    expect(world.state.place).toBe(place);
    world.send({ type: "scrolled", position: 800, by: "person" });
    expect(world.state.place).not.toBe(place);
  });
});

describe("keys", () => {
  it("takes up the tile that Tab would reach, then moves, and brings it into view", () => {
    const world = new SheetWorld(plain(200));
    world.press("ArrowDown");
    expect(world.state.focus.index).toBe(0);
    for (const [key, index] of [
      ["ArrowDown", 4],
      ["ArrowRight", 5],
      ["ArrowUp", 1],
      ["ArrowLeft", 0],
      ["End", 199],
      ["Home", 0],
    ] as const) {
      world.press(key);
      expect(world.state.focus.index).toBe(index);
      expect(world.seen()).toContain(index);
      expect(world.focused).toEqual({ row: world.sight.result.rows[index] });
    }
    world.press("PageDown");
    expect(world.state.focus.index).toBe(12);
    world.press("PageUp");
    expect(world.state.focus.index).toBe(0);
  });

  it("scrolls by most of a screen at Space, and chooses what is looked at there", () => {
    const world = new SheetWorld(plain(200));
    world.press("Space");
    expect(world.position).toBe(612.5);
    expect(world.state.place?.index).toBe(16);
    expect(world.state.focus.turn).toBe(0);
    world.press("Shift+Space");
    expect(world.position).toBe(0);
    expect(world.state.place).toBeNull();
  });

  it("leaves Space on a tile to the browser, and every key of another control to that", () => {
    const world = new SheetWorld(plain(200));
    world.focusTile(2);
    const before = world.state;
    world.press("Space");
    world.press("Shift+Space");
    expect(world.state).toBe(before);
    world.leaveTo("control");
    const { turns } = world.state;
    for (const key of ["ArrowDown", "End", "Space"] as const) world.press(key);
    expect(world.state.turns).toBe(turns);
    expect(world.position).toBe(0);
  });

  it("shows the day's heading above the first line when it goes up to it", () => {
    const world = new SheetWorld(sightOf(resultOf(rowsOf(200)), shape));
    const { layout } = world.sight;
    // The second heading, and the first item below it.
    const heading = Array.from({ length: layout.lineCount }, (_, line) => line).filter((line) =>
      isHeading(layout, line),
    )[1]!;
    world.scroll(layout.tops[heading + 2]!);
    world.focusTile(layout.firsts[heading + 2]!);
    world.press("ArrowUp");
    expect(world.state.focus.index).toBe(layout.firsts[heading]);
    expect(world.position).toBeLessThanOrEqual(layout.tops[heading]!);
    expect(world.position).toBeGreaterThan(layout.tops[heading - 1]!);
  });

  it("does nothing on a sheet without items, or before anything is shown", () => {
    const world = new SheetWorld(plain(0));
    const before = world.state;
    world.press("End");
    expect(world.state).toBe(before);
    expect(step(initialState, { type: "key", key: "End" }).state).toBe(initialState);
  });
});

describe("the focus", () => {
  it("stays on its item through a result, which takes it back, and is lost with it", () => {
    const world = new SheetWorld(plain(50));
    world.focusTile(7);
    const { turn, row } = world.state.focus;
    world.show(plain(60));
    expect(world.state.focus).toEqual({ index: 17, row, turn: turn + 1 });
    world.show(sightOf(resultOf(rowsOf(60).filter((r) => r !== row)), shape, false));
    expect(world.state.focus).toMatchObject({ index: 17, turn: 0 });
  });

  it("is not given again to the tile that has it, and only that tile has a turn", () => {
    const world = new SheetWorld(plain(50));
    world.focusTile(7);
    const { state } = world;
    world.focusTile(7);
    expect(world.state).toBe(state);
    expect([6, 7, 8].map((index) => turnOf(state.focus, index))).toEqual([-1, state.focus.turn, -1]);
  });

  it("is not taken back from where it has gone", () => {
    const world = new SheetWorld(plain(50));
    world.focusTile(7);
    world.leaveTo("control");
    world.show(plain(60));
    expect(world.state.focus).toMatchObject({ index: 17, turn: 0 });
    expect(world.focused).toBe("control");
  });

  it("is handed to what stands for an item that is folded away", () => {
    const world = new SheetWorld(plain(50));
    world.focusTile(7);
    const { turn, row = 0 } = world.state.focus;
    const rows = rowsOf(50).filter((one) => one !== row);
    const folded = {
      ...sightOf(resultOf(rows), shape, false),
      placeOf: (one: number) => (one === row ? 6 : -1),
    };
    world.show(folded);
    expect(world.state.focus).toEqual({ index: 6, row: rows[6], turn: turn + 1 });
    expect(world.focused).toEqual({ row: rows[6] });
    world.leaveTo("control");
    world.show({ ...folded, result: resultOf(rows.toSpliced(6, 1)), placeOf: () => 5 });
    expect(world.state.focus).toMatchObject({ index: 5, turn: 0 });
  });

  it("is found by Tab on the first item in view after a person has scrolled away", () => {
    const world = new SheetWorld(plain(200));
    world.focusTile(2);
    world.scroll(3_000);
    expect(world.state.focus.index).toBe(2);
    world.rest();
    expect(world.state.focus.turn).toBe(0);
    expect(world.seen()[0]).toBe(world.state.focus.index);
    const { focus } = world.state;
    world.rest();
    expect(world.state.focus).toBe(focus);
  });
});

describe("an item that is opened", () => {
  it("comes into view, as does each one that is stepped to", () => {
    const world = new SheetWorld(plain(200));
    for (const index of [150, 151, 20]) {
      world.open(world.sight.result.rows[index]!);
      expect(world.seen()).toContain(index);
      expect(world.state.place?.index).toBe(index);
    }
  });

  it("comes into view once the list holds it, and never again by itself", () => {
    const world = new SheetWorld(plain(100));
    world.open(900);
    expect(world.position).toBe(0);
    world.show(sightOf(resultOf([...rowsOf(100), 900]), shape, false));
    expect(world.seen()).toContain(100);
    world.scroll(200);
    world.show(plain(100));
    world.show(sightOf(resultOf([...rowsOf(100), 900]), shape, false));
    expect(world.position).toBe(200);
  });

  it("leaves the keyboard on its tile when it is closed, unless the focus has gone elsewhere", () => {
    const world = new SheetWorld(plain(200));
    const row = world.sight.result.rows[150]!;
    world.open(row);
    world.close();
    expect(world.focused).toEqual({ row });
    world.leaveTo("field");
    world.open(row);
    const { turns } = world.state;
    world.close();
    expect(world.state.turns).toBe(turns);
    expect(world.focused).toBe("field");
  });
});

describe("what is new", () => {
  const newest = (newer: number, held: number) => sightOf(resultOf(rowsOf(200 + newer), held), shape, false);

  it("comes into view once it is there, when a person has asked for it", () => {
    const world = new SheetWorld(newest(0, 3));
    world.send({ type: "asked", times: 0 });
    world.scroll(3_000);
    world.send({ type: "asked", times: 1 });
    world.show(newest(0, 3));
    expect(world.position).toBeGreaterThan(2_000);
    world.show(newest(3, 0));
    expect(world.seen()).toContain(0);
    // From here on that is what a person looks at: the very top.
    expect(world.state.place).toBeNull();
  });

  it("waits where nobody has asked, or has gone to another list since", () => {
    const world = new SheetWorld(newest(0, 3));
    // Asked before this sheet was there.
    world.send({ type: "asked", times: 4 });
    world.scroll(3_000);
    world.show(newest(3, 0));
    expect(world.position).toBeGreaterThan(2_000);
    world.show(newest(3, 2));
    world.send({ type: "asked", times: 5 });
    world.rest();
    world.show(newest(0, 3), "another");
    world.scroll(3_000);
    world.show(newest(5, 0), "another");
    expect(world.position).toBeGreaterThan(2_000);
  });
});

import { expect, it } from "vitest";
import { everything } from "../everything.ts";
import { withFilter } from "../query.ts";
import {
  type AxisId,
  facetAxes,
  parseSides,
  settledSides,
  sidesOfAddress,
  slotAxis,
  withSide,
  writeSides,
} from "./matrix-axes.ts";

const slots = [0, 1, 2].map(slotAxis);
const axes: AxisId[] = [...facetAxes, ...slots];

const read = (search: string) => parseSides(new URLSearchParams(search), slots.length);

it("gives every pair of axes an address that says it, and nothing that is usual", () => {
  for (const rows of axes)
    for (const cols of axes) {
      if (rows === cols) continue;
      const params = new URLSearchParams();
      writeSides({ rows, cols }, params);
      expect(parseSides(params, slots.length)).toEqual({ rows, cols });
    }
  const usual = new URLSearchParams();
  writeSides(read(""), usual);
  expect(usual.size).toBe(0);
});

it("ignores what is unknown, and never has the same on both sides", () => {
  expect(read("")).toEqual({ rows: "model", cols: "ratio" });
  expect(read("rows=colour&cols=__proto__")).toEqual({ rows: "model", cols: "ratio" });
  for (const axis of axes) {
    const { rows, cols } = read(`rows=${axis}&cols=${axis}`);
    expect(rows).toBe(axis);
    expect(cols).not.toBe(axis);
    expect(read(`cols=${axis}`)).toMatchObject({ cols: axis });
  }
});

it("changes places where one side is asked for what lies on the other", () => {
  const sides = { rows: "model", cols: "ratio" } as const;
  expect(withSide(sides, "rows", "ratio")).toEqual({ rows: "ratio", cols: "model" });
  expect(withSide(sides, "cols", "model")).toEqual({ rows: "ratio", cols: "model" });
  expect(withSide(sides, "cols", "style")).toEqual({ rows: "model", cols: "style" });
});

it("has slots on a side where one family has them, and else what is usual", () => {
  const params = new URLSearchParams("rows=slot.3&cols=slot.1");
  const ofFamilies = (...include: string[]) => withFilter(everything, "family", { include, exclude: [] });
  expect(sidesOfAddress(params, ofFamilies("one"))).toEqual({ rows: "slot.3", cols: "slot.1" });
  expect(sidesOfAddress(params, ofFamilies("one", "two"))).toEqual({ rows: "model", cols: "ratio" });
  expect(sidesOfAddress(params, everything)).toEqual({ rows: "model", cols: "ratio" });
  expect(settledSides({ rows: "slot.3", cols: "slot.1" }, 3)).toEqual({ rows: "slot.3", cols: "slot.1" });
  expect(settledSides({ rows: "slot.3", cols: "slot.1" }, 2)).toEqual({ rows: "model", cols: "slot.1" });
  for (const search of [
    "rows=slot.0",
    "rows=slot.",
    "rows=slot.1.5",
    "rows=slot.-1",
    "rows=slot.7",
    "rows=slot.01",
  ])
    expect(sidesOfAddress(new URLSearchParams(search), ofFamilies("one")).rows).toBe("model");
});

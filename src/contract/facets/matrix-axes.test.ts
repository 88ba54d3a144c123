import { expect, it } from "vitest";
import { axes, parseSides, withSide, writeSides } from "./matrix-axes.ts";

const read = (search: string) => parseSides(new URLSearchParams(search));

it("gives every pair of axes an address that says it, and nothing that is usual", () => {
  for (const rows of axes)
    for (const cols of axes) {
      if (rows === cols) continue;
      const params = new URLSearchParams();
      writeSides({ rows, cols }, params);
      expect(parseSides(params)).toEqual({ rows, cols });
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

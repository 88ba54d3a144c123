import { expect, it } from "vitest";
import { layoutSheet } from "./layout-sheet.ts";
import { timeMarks } from "./time-marks.ts";

it("marks each month at its heading, and the first of each year", () => {
  const created = Float64Array.from([
    new Date(2026, 1, 3).getTime(),
    new Date(2026, 1, 2).getTime(),
    new Date(2025, 11, 31).getTime(),
    new Date(2025, 4, 1).getTime(),
  ]);
  const aspects = new Float32Array(4).fill(1);
  const layout = layoutSheet({ aspects, created, view: "rows", width: 400, target: 100, dated: true });
  const marks = timeMarks(layout, created);
  expect(marks.map((mark) => [mark.index, mark.year, mark.opensYear])).toEqual([
    [0, 2026, true],
    [2, 2025, true],
    [3, 2025, false],
  ]);
  expect(marks[0]!.offset).toBe(0);
});

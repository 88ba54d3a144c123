import { expect, it } from "vitest";
import { datePresets } from "./date-presets.ts";

it("counts days by the calendar, today included", () => {
  const presets = datePresets(new Date(2026, 2, 3, 23, 59));
  expect(presets.map((p) => p.from)).toEqual(["2026-03-03", "2026-02-25", "2026-02-02", "2026-01-01"]);
});

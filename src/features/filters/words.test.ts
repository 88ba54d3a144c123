import { expect, it } from "vitest";
import { formatCalendarDay } from "#shared/format.ts";
import type { Condition } from "./edit-query.ts";
import { conditionLabel } from "./words.ts";

const cases: [Condition, string][] = [
  [{ by: "text", text: '"red fox"' }, 'Search: "red fox"'],
  [{ by: "model", value: "nanobanana", excluded: false }, "Model: nanobanana"],
  [{ by: "model", value: "veo3.1", excluded: true }, "Not veo3.1"],
  [{ by: "ratio", value: "16:9", excluded: false }, "16:9"],
  [{ by: "style", value: "", excluded: false }, "No style"],
  [{ by: "style", value: "", excluded: true }, "Any style"],
  [{ by: "reference", wanted: false }, "No reference"],
  [{ by: "from", day: "2026-03-01" }, `From ${formatCalendarDay("2026-03-01")}`],
];

it.each(cases)("%o reads %s", (condition, label) => {
  expect(conditionLabel(condition)).toBe(label);
});

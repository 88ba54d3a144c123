import { expect, it } from "vitest";
import { formatCalendarDay } from "#shared/format.ts";
import type { Condition } from "./edit-query.ts";
import { conditionLabel } from "./words.ts";

const cases: [Condition, string][] = [
  [{ by: "text", text: '"red fox"' }, 'Search: "red fox"'],
  [{ by: "value", facet: "model", value: "nanobanana", excluded: false }, "Model: nanobanana"],
  [{ by: "value", facet: "model", value: "veo3.1", excluded: true }, "Not veo3.1"],
  [{ by: "value", facet: "ratio", value: "16:9", excluded: false }, "16:9"],
  [{ by: "value", facet: "style", value: "", excluded: false }, "No style"],
  [{ by: "value", facet: "style", value: "", excluded: true }, "Any style"],
  [{ by: "value", facet: "reference", value: "0", excluded: false }, "No reference"],
  [{ by: "value", facet: "made", value: "extend", excluded: false }, "Made from: Extended video"],
  [{ by: "value", facet: "length", value: "short", excluded: true }, "Length: not up to 4 s"],
  [{ by: "value", facet: "favourite", value: "1", excluded: false }, "Favourite"],
  [{ by: "value", facet: "favourite", value: "1", excluded: true }, "Not a favourite"],
  [{ by: "value", facet: "rating", value: "4", excluded: false }, "4 stars"],
  [{ by: "value", facet: "rating", value: "4", excluded: true }, "Not 4 stars"],
  [{ by: "value", facet: "rating", value: "0", excluded: true }, "Rated"],
  [{ by: "value", facet: "state", value: "reject", excluded: true }, "Not rejected"],
  [{ by: "value", facet: "tag", value: "client-a", excluded: false }, "Tag: client-a"],
  [{ by: "value", facet: "tag", value: "client-a", excluded: true }, "Not client-a"],
  [{ by: "value", facet: "hidden", value: "1", excluded: false }, "Hidden"],
  [{ by: "from", day: "2026-03-01" }, `From ${formatCalendarDay("2026-03-01")}`],
];

it("calls a prompt and a family by what they say, in short, once that is known", () => {
  const label = (value: string, excluded = false, facet: "prompt" | "family" | "slot" = "prompt") =>
    conditionLabel(
      { by: "value", facet, value, excluded },
      new Map([
        ["prompt a", "a fox\n  at dawn"],
        ["prompt b", "word".repeat(1000)],
        ["prompt c", " "],
        ["prompt d", null],
        ["family a", "a … at dawn"],
        ["slot a", "Slot 1: cat"],
      ]),
    );
  expect(label("a")).toBe("Prompt: a fox at dawn");
  expect(label("a", true)).toBe("Not the prompt: a fox at dawn");
  expect(label("b")).toHaveLength("Prompt: ".length + 61);
  expect(label("c")).toBe("Prompt: without words");
  expect(label("d")).toBe("Prompt: not in the library");
  expect(label("e")).toBe("Prompt: …");
  expect(label("a", false, "family")).toBe("Family: a … at dawn");
  expect(label("a", true, "family")).toBe("Not the family: a … at dawn");
  expect(label("b", false, "family")).toBe("Family: …");
  expect(label("a", false, "slot")).toBe("Slot 1: cat");
  expect(label("a", true, "slot")).toBe("Not Slot 1: cat");
  expect(label("b", true, "slot")).toBe("Not the slot: …");
});

it.each(cases)("%o reads %s", (condition, label) => {
  expect(conditionLabel(condition)).toBe(label);
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { variants } from "#contract/prompts/variants.ts";
import { noFilter } from "#contract/query.ts";
import { familyTemplate } from "../template/family-template.ts";
import { randomTemplate } from "../testing/random-template.ts";
import { countUntried } from "./count-untried.ts";
import { matching, slotCounts, slotsOf } from "./slot-facets.ts";
import { slotMatrix } from "./slot-matrix.ts";

const prompts = [
  "a cat in rain, 35mm",
  "a dog in rain, 35mm",
  "a cat in snow, 35mm",
  "a cat in fog, 35mm",
  "a dog in fog, 35mm",
];
const family = familyTemplate(prompts, prompts[0]!);
const [animal = [], weather = []] = slotsOf(family).map(({ values }) => values);

it("counts what would be left of each value, other slots narrowed as they are", () => {
  expect([animal, weather]).toEqual([
    ["cat", "dog"],
    ["fog", "rain", "snow"],
  ]);
  expect(slotCounts(family, [])).toEqual([
    [3, 2],
    [2, 2, 1],
  ]);
  const filters = [
    { include: ["dog"], exclude: [] },
    { include: [], exclude: ["fog"] },
  ];
  expect(slotCounts(family, filters)).toEqual([
    [2, 1],
    [1, 1, 0],
  ]);
  expect(matching(family, filters)).toEqual([1]);
  expect(slotCounts(family, [noFilter], [5, 1, 1, 1, 1])[0]).toEqual([7, 2]);
});

it("shows what was tried of two slots", () => {
  expect(slotMatrix(family, 0, 1)).toEqual({
    rows: animal,
    columns: weather,
    cells: [
      [[3], [0], [2]],
      [[4], [1], []],
    ],
  });
  expect(slotMatrix(family, 0, 1, [{ include: ["dog"], exclude: [] }]).cells[0]).toEqual([[], [], []]);
});

it("counts what was never tried", () => {
  expect(countUntried(family)).toBe(1);
  expect([...variants(family.template)].filter((text) => !prompts.includes(text))).toEqual([
    "a dog in snow, 35mm",
  ]);
});

it("makes exactly the prompts of any template, and what was never tried of it", () => {
  fc.assert(
    fc.property(fc.nat(5000), (seed) => {
      const { prompts } = randomTemplate(seed);
      const family = familyTemplate(prompts, prompts[0]!);
      if (countUntried(family) > 3000) return;
      const all = new Set(variants(family.template));
      const untried = [...all].filter((text) => !prompts.includes(text)).length;
      expect(all.size - untried).toBe(prompts.length);
      expect(untried).toBeLessThanOrEqual(countUntried(family));
      expect(
        slotCounts(family, []).every((counts) => counts.reduce((a, b) => a + b) === prompts.length),
      ).toBe(true);
    }),
    { seed: 76, numRuns: 100 },
  );
});

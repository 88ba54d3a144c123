import { expect, it } from "vitest";
import type { Catalog } from "#catalog/index.ts";
import { noMarks } from "#contract/marks.ts";
import { unpackMarks } from "#contract/packed-marks.ts";
import { Marking } from "./marking.ts";

// What a mark holds on to while it is not kept.
globalThis.addEventListener ??= () => {};
globalThis.removeEventListener ??= () => {};

const painted = async () => {};

it("shows what was done until each answer that is asked for by itself has it", async () => {
  const catalog = { mark: async () => ({ action: "a", changed: 1, version: 5 }) } as unknown as Catalog;
  const marking = new Marking(catalog, () => 7, painted);
  await marking.mark({ keys: [{ kind: "image", id: "x" }] }, { addTags: ["fox"], rating: 3 });
  expect(unpackMarks(marking.shown(7, 0)).rating).toBe(3);

  // The list has it; what is known of the one asset is still of before.
  marking.answered(5);
  expect(marking.shown(7, 0)).toBe(0);
  expect(marking.marked("i x", 7, noMarks, 4).tags).toEqual(["fox"]);
  expect(marking.marked("i x", 7, noMarks, 5).tags).toEqual([]);
});

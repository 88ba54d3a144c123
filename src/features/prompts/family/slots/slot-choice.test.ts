import { expect, it } from "vitest";
import { knownFilters, stateOf, withSlot, withState } from "./slot-choice.ts";

it("gives a value one state at a time, and takes it back", () => {
  const asked = withState({ include: [], exclude: ["dog"] }, "cat", "included");
  expect(asked).toEqual({ include: ["cat"], exclude: ["dog"] });
  expect([stateOf(asked, "cat"), stateOf(asked, "dog"), stateOf(asked, "owl")]).toEqual([
    "included",
    "excluded",
    "free",
  ]);
  const turned = withState(asked, "cat", "excluded");
  expect(turned).toEqual({ include: [], exclude: ["dog", "cat"] });
  expect(withState(turned, "dog", "free")).toEqual({ include: [], exclude: ["cat"] });
});

it("narrows one slot and leaves the others alone", () => {
  const cats = { include: ["cat"], exclude: [] };
  expect(withSlot([], 1, cats)).toEqual([{ include: [], exclude: [] }, cats]);
});

it("asks for nothing that no prompt has", () => {
  const slots = [{ values: ["cat", ""] }, { values: ["rain"] }];
  expect(knownFilters([{ include: ["cat", "yak"], exclude: ["", "x"] }], slots)).toEqual([
    { include: ["cat"], exclude: [""] },
    { include: [], exclude: [] },
  ]);
});

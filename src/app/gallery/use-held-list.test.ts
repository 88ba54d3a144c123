import { expect, it } from "vitest";
import { everything } from "#contract/everything.ts";
import { heldList } from "./use-held-list.ts";

const list = (...rows: number[]) => ({ query: { ...everything }, rows: Uint32Array.from(rows) });
const before = list(1, 2, 3);

it("keeps the list of an item that has fallen out of it, until another is open", () => {
  const after = list(1, 3);
  expect(heldList(before, after, 2)).toBe(before);
  expect(heldList(before, after, 3)).toBe(after);
});

it("follows every other answer", () => {
  const grown = list(0, 1, 2, 3);
  expect(heldList(before, grown, 2)).toBe(grown);
  expect(heldList(undefined, grown, 2)).toBe(grown);
  expect(heldList(before, grown, undefined)).toBe(grown);
  const other = { ...list(1, 3), query: { ...everything, text: "fox" } };
  expect(heldList(before, other, 2)).toBe(other);
  // An item that was in neither.
  const after = list(1, 3);
  expect(heldList(before, after, 9)).toBe(after);
});

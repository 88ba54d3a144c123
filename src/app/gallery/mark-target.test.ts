import { expect, it } from "vitest";
import { countOf } from "#library/marks.ts";
import { targetOf } from "./mark-target.ts";

const item = { kind: "image", id: "a" } as const;
const two = () => Uint32Array.of(3, 8);
const none = () => new Uint32Array();

it("means the open item before what is selected, and that before the tile with the focus", () => {
  expect(targetOf(item, two, () => 5)).toEqual({ keys: [item] });
  expect(targetOf(null, two, () => 5)).toEqual({ rows: two() });
  expect(targetOf(null, none, () => 0)).toEqual({ rows: Uint32Array.of(0) });
  expect(targetOf(null, none, () => undefined)).toBeNull();
});

it("counts whom it means", () => {
  expect(countOf({ rows: two() })).toBe(2);
  expect(countOf({ keys: [item] })).toBe(1);
});

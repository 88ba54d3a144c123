import { expect, it } from "vitest";
import { inListOrder } from "./list-order.ts";

it("has the selected in the list's order, and after them those that it lacks", () => {
  expect(inListOrder(Uint32Array.of(1, 4, 6, 9), Uint32Array.of(9, 3, 1, 2))).toEqual([9, 1, 4, 6]);
  expect(inListOrder(Uint32Array.of(1, 4), undefined)).toEqual([1, 4]);
});

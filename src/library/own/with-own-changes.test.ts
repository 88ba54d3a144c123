import { expect, it } from "vitest";
import { withOwnChanges } from "./with-own-changes.ts";

const things = [
  { id: "a", text: "a cat", order: 1 },
  { id: "b", text: "a dog", order: 2 },
];

it("changes, adds and takes out, each by its id", () => {
  expect(
    withOwnChanges<"basket">(things, [
      { id: "b", change: { text: "an owl" } },
      { id: "a", change: null },
      { id: "c", change: { text: "a fox", order: 3 } },
    ]),
  ).toEqual([
    { id: "b", text: "an owl", order: 2 },
    { id: "c", text: "a fox", order: 3 },
  ]);
});

it("leaves what it was given as it was", () => {
  withOwnChanges<"basket">(things, [{ id: "a", change: null }]);
  expect(things).toHaveLength(2);
});

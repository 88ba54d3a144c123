import { expect, it } from "vitest";
import { recallPosition, rememberPosition } from "./positions.ts";

const anchor = (index: number) => ({ row: index, created: index, index, room: 0, hidden: 0 });

it("finds each list at its own place, without any storage", () => {
  rememberPosition("foxes", anchor(7));
  rememberPosition("owls", anchor(8));
  expect(recallPosition("foxes")).toEqual(anchor(7));
  rememberPosition("foxes", null);
  expect(recallPosition("foxes")).toBeNull();
  expect(recallPosition("owls")).toEqual(anchor(8));
});

it("forgets the list that was left longest ago", () => {
  rememberPosition("first", anchor(1));
  for (let i = 0; i < 60; i++) rememberPosition(`list ${i}`, anchor(i));
  expect(recallPosition("first")).toBeNull();
  expect(recallPosition("list 59")).toEqual(anchor(59));
});

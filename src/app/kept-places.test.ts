import { expect, it } from "vitest";
import { keptPlaces } from "./kept-places.ts";

const place = (index: number) => ({ row: index, created: index, index, room: 0, hidden: 0 });

it("finds each list at its own place, without any storage", () => {
  keptPlaces.remember("foxes", place(7));
  keptPlaces.remember("owls", place(8));
  expect(keptPlaces.recall("foxes")).toEqual(place(7));
  keptPlaces.remember("foxes", null);
  expect(keptPlaces.recall("foxes")).toBeNull();
  expect(keptPlaces.recall("owls")).toEqual(place(8));
});

it("forgets the list that was left longest ago", () => {
  keptPlaces.remember("first", place(1));
  for (let i = 0; i < 60; i++) keptPlaces.remember(`list ${i}`, place(i));
  expect(keptPlaces.recall("first")).toBeNull();
  expect(keptPlaces.recall("list 59")).toEqual(place(59));
});

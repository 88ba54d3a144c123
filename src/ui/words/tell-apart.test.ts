import { expect, it } from "vitest";
import { tellApart } from "./tell-apart.ts";

it("tells values that begin alike by where they become different", () => {
  const palette = "the palette is limited to one hue";
  expect(tellApart(["cat", palette, `${palette} and a quiet neighbour`, `${palette} at dusk`, ""])).toEqual([
    "cat",
    "the palette is limited to one hue",
    "… and a quiet neighbour",
    "… at dusk",
    "Nothing",
  ]);
});

it("tells apart what grows from one to the next, of which each is how the next begins", () => {
  const palette = "the palette is limited to one hue";
  const neighbour = `${palette} and a quiet neighbour`;
  expect(tellApart([palette, neighbour, `${neighbour} at dusk`])).toEqual([
    palette,
    "… hue and a quiet neighbour",
    "… neighbour at dusk",
  ]);
});

it("leaves short beginnings and single words alone", () => {
  expect(tellApart(["red fox", "red owl"])).toEqual(["red fox", "red owl"]);
  const long = "x".repeat(4000);
  expect(tellApart([long, `${long}y`]).every((words) => words.startsWith("xxx"))).toBe(true);
});

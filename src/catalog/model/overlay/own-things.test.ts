import { expect, it } from "vitest";
import type { OwnChange, OwnThings } from "../../catalog.ts";
import { inOrder, ownSettings, ownThing } from "./own-things.ts";

const entry = (id: string, text: string, order = 0) => ({ id, text, order });
const full = Array.from({ length: 500 }, (_, i) => entry(`e${i}`, `prompt ${i}`, i));
const add = (id: string, text: string): OwnChange<"basket"> => ({ id, change: { text, order: 1 } });

it("reads what a person keeps, with what nobody has said left as it is by itself", () => {
  const register = (field: string, value: string | number | null, owner = "me") => ({
    subject: "template.x.y",
    field,
    owner,
    value,
    stamp: { time: 1, person: owner, client: "c" },
  });
  const registers = [register("name", "Mine"), register("text", "{prompt}"), register("text", "no", "you")];
  expect(ownThing("template", "template.x.y", registers, "me")).toEqual({
    id: "x.y",
    name: "Mine",
    text: "{prompt}",
    order: 0,
  });
  expect(ownThing("template", "template.x.y", registers, "you")).toBeUndefined();
  expect(
    ownThing("basket", "basket.a", [{ ...register("text", null), subject: "basket.a" }], "me"),
  ).toBeUndefined();
});

it("writes a field and a value once for all that get it, and nothing that is there already", () => {
  const things = [entry("a", "one", 1), entry("b", "two", 2)];
  expect(ownSettings("basket", things, [{ id: "a", change: { text: "one", order: 3 } }])).toEqual([
    { field: "order", value: 3, subjects: ["basket.a"] },
  ]);
  expect(
    ownSettings("basket", things, [
      { id: "a", change: null },
      { id: "b", change: null },
    ]),
  ).toEqual([
    { field: "text", value: null, subjects: ["basket.a", "basket.b"] },
    { field: "order", value: null, subjects: ["basket.a", "basket.b"] },
  ]);
});

it("refuses what cannot be kept, in words", () => {
  const refusal =
    (change: OwnChange<"basket">, things: OwnThings["basket"][] = []) =>
    () =>
      ownSettings("basket", things, [change]);
  expect(refusal(add("a", ""))).toThrow("no prompt");
  expect(refusal(add("a", "x".repeat(20_001)))).toThrow("20,000");
  expect(refusal(add("more", "x"), full)).toThrow("500");
  expect(refusal({ id: "e1", change: { text: "edited" } }, full)).not.toThrow();
  expect(() => ownSettings("template", [], [{ id: "a", change: { text: "{prompt}" } }])).toThrow(
    "needs a name",
  );
});

it("lets one view be the first", () => {
  const view = (id: string, first: boolean) => ({ id, name: id, address: "/", order: 0, first });
  const change = { id: "b", change: { first: true } };
  expect(ownSettings("view", [view("a", true), view("b", false)], [change])).toEqual([
    { field: "first", value: true, subjects: ["view.b"] },
    { field: "first", value: null, subjects: ["view.a"] },
  ]);
});

it("has the smallest number first", () => {
  expect(inOrder([entry("b", "", 1), entry("c", "", 0), entry("a", "", 1)]).map(({ id }) => id)).toEqual([
    "c",
    "a",
    "b",
  ]);
});

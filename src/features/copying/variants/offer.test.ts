import { expect, it } from "vitest";
import { readTemplate } from "#contract/prompts/template-language.ts";
import { asksFirst, offerOf } from "./offer.ts";

/** Slots with so many values each. */
const slots = (...sizes: number[]) =>
  sizes.map((size) => ({ name: null, values: Array.from({ length: size }, (_, i) => `${i} `) }));

it.each([
  [20, false],
  [21, true],
  [200, true],
])("offers %i variants, and asks first: %s", (count, asks) => {
  const { ways, prompts } = offerOf(slots(count));
  expect([ways, prompts.length]).toEqual([count, count]);
  expect(asksFirst(prompts)).toBe(asks);
});

it("refuses more than 200 without making any, however many they are", () => {
  expect(offerOf(slots(201))).toEqual({ ways: 201, prompts: [] });
  expect(offerOf(slots(15, 15))).toEqual({ ways: 225, prompts: [] });
  expect(offerOf(slots(...Array.from({ length: 9 }, () => 100)))).toEqual({ ways: 1e18, prompts: [] });
});

it("offers what two ways make alike once, and asks for what is left", () => {
  const read = readTemplate("a {cat|cat }{|dog|dog }{| }");
  const { ways, prompts } = offerOf(read.ok ? read.template : []);
  expect(ways).toBe(12);
  expect(prompts).toEqual(["a cat", "a catdog", "a cat dog"]);
});

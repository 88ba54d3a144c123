import { expect, it } from "vitest";
import { writeTemplate } from "#contract/prompts/template-language.ts";
import { textOfChoice } from "#contract/prompts/variants.ts";
import { narrowed } from "./narrowed.ts";

const template = [
  "a {new} ",
  { name: null, values: ["cat", "dog", "owl"] },
  " in ",
  { name: "place", values: ["rain", "snow"] },
];
const only = (...include: string[]) => ({ include, exclude: [] });
const without = (...exclude: string[]) => ({ include: [], exclude });

it("leaves a template the values that pass", () => {
  const text = (...filters: Parameters<typeof narrowed>[1]) => {
    const left = narrowed(template, filters);
    return left && writeTemplate(left);
  };
  expect(text()).toBe("a \\{new\\} {cat|dog|owl} in {place=rain|snow}");
  expect(text(without("dog"))).toBe("a \\{new\\} {cat|owl} in {place=rain|snow}");
  expect(text(only("cat", "dog"), only("rain"))).toBe("a \\{new\\} {cat|dog} in rain");
  expect(text(without("cat", "dog", "owl"))).toBe(null);
});

it("is a prompt to the letter once nothing is left to choose", () => {
  expect(textOfChoice(narrowed(template, [only("cat"), only("snow")])!)).toBe("a {new} cat in snow");
  expect(textOfChoice(narrowed(template, [only("cat")])!)).toBe("a \\{new\\} cat in {place=rain|snow}");
});

it("keeps a variable that has one value as the slot that it is", () => {
  const variable = [
    { name: "subject", values: ["fox"] },
    { name: null, values: ["a", "b"] },
  ];
  expect(narrowed(variable, [only("fox")])).toEqual(variable);
});

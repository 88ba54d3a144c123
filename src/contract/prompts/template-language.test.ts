import { expect, test } from "vitest";
import { readTemplate, writeTemplate } from "./template-language.ts";

test("a slot stands in braces, its values apart by bars", () => {
  const template = [
    "a ",
    { name: null, values: ["cat", "dog"] },
    " in ",
    { name: "place", values: ["rain", "snow"] },
    ", 35mm",
  ];
  const text = "a {cat|dog} in {place=rain|snow}, 35mm";
  expect(writeTemplate(template)).toBe(text);
  expect(readTemplate(text)).toEqual({ ok: true, template });
});

test("letters that the language uses are written with a backslash", () => {
  const template = [
    "{x|y} \\ ",
    { name: "a=b", values: ["c=d", "|"] },
    { name: null, values: ["e=f", "g=h"] },
  ];
  const text = String.raw`\{x\|y\} \\ {a\=b=c=d|\|}{e\=f|g=h}`;
  expect(writeTemplate(template)).toBe(text);
  expect(readTemplate(text)).toEqual({ ok: true, template });
});

test("a bar, an equals sign or a backslash that can only be a letter is one", () => {
  expect(readTemplate("cat | a=b | C:\\new\\")).toEqual({ ok: true, template: ["cat | a=b | C:\\new\\"] });
});

test("a value that is named twice comes once, and one may be empty", () => {
  expect(readTemplate("{a|b|a|}")).toEqual({ ok: true, template: [{ name: null, values: ["a", "b", ""] }] });
});

test("a problem says where it is", () => {
  expect(readTemplate("a {cat|dog")).toMatchObject({ ok: false, at: 2 });
  expect(readTemplate("a {cat|{dog}}")).toMatchObject({ ok: false, at: 7 });
  expect(readTemplate("a cat} in rain")).toMatchObject({ ok: false, at: 5 });
});

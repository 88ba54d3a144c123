import { expect, it, test } from "vitest";
import { writeTemplate } from "#contract/prompts/template-language.ts";
import { PromptFamilies } from "../grouping/prompt-families.ts";
import { familyTemplate, ownTemplate } from "./family-template.ts";

/** The families of prompts as people read them, slots in braces; the rest as it is. */
function written(texts: readonly string[]): string[] {
  const families = new PromptFamilies();
  for (const [prompt, text] of texts.entries()) families.add(prompt, text);
  families.settle();
  return families.families().map(({ members, guide }) => {
    const { template } = familyTemplate(
      members.map((member) => texts[member]!),
      texts[guide]!,
    );
    return writeTemplate(template);
  });
}

const long = Array.from({ length: 880 }, (_, i) => `w${(i * 7919) % 1013}${i % 9 === 8 ? "," : ""}`).join(
  " ",
);
const word = "x".repeat(4000);

test.each([
  [
    "words",
    ["a cat in rain, 35mm", "a dog in rain, 35mm", "a cat in snow, 35mm"],
    "a {cat|dog} in {rain|snow}, 35mm",
  ],
  [
    "phrases",
    ["a fox in the mist, golden hour, 35mm", "a fox in the mist, cold blue light, 35mm"],
    "a fox in the mist, {cold blue light|golden hour}, 35mm",
  ],
  [
    "what only some have",
    ["a cat in rain", "a big cat in rain", "a cat in rain!"],
    "a {|big }cat in rain{|!}",
  ],
  ["blanks", ["a cat in rain", "a cat in  rain"], "a cat in{ |  }rain"],
  [
    "line ends",
    ["Subject: a fox\nLens: 35mm", "Subject: a bear\nLens: 50mm"],
    "Subject: a {bear|fox}\nLens: {35mm|50mm}",
  ],
  ["Chinese", ["猫在屋顶上，柔和的光", "狗在屋顶上，柔和的光"], "{狗|猫}在屋顶上，柔和的光"],
  ["Japanese", ["夜の東京の街、雨", "夜の大阪の街、雨"], "夜の{大阪|東京}の街、雨"],
  ["right to left", ["قطة في المطر", "كلب في المطر"], "{قطة|كلب} في المطر"],
  [
    "emoji families",
    ["a party with 👨‍👩‍👧‍👦 🎉", "a party with 👨‍👩‍👧 🎉"],
    "a party with {👨‍👩‍👧|👨‍👩‍👧‍👦} 🎉",
  ],
  ["half a pair", ["two half \ud800 cats", "two half \udc00 cats"], "two half {\ud800|\udc00} cats"],
  [
    "braces, bars and markup",
    ["use {a|b} \\ <b>red</b> ink", "use {a|c} \\ <b>blue</b> ink"],
    "use \\{a\\|{b|c}\\} \\\\ <b>{blue|red}</b> ink",
  ],
  [
    "a long prompt",
    [long.replace("w0 ", "first "), long.replace(/ \w+$/, " last")],
    long
      .replace("w0 ", "{first|w0} ")
      .replace(/ (\w+)$/, " {$1|last}")
      .replace(/\{(\w+)\|last\}/, (_, end) => (end < "last" ? `{${end}|last}` : `{last|${end}}`)),
  ],
  ["a word of 4,000 letters", [`a ${word} b`, `a ${word}y b`], `a {${word}|${word}y} b`],
  [
    "JSON, of which a value is a whole slot",
    [
      '{"scene": "a red fox", "steps": 20, "style": "ink"}',
      '{"scene": "a grey fox", "steps": 30, "style": "ink"}',
    ],
    '\\{"scene": "{scene=a grey fox|a red fox}", "steps": {steps=20|30}, "style": "ink"\\}',
  ],
  [
    "a variable and what it was filled with",
    ["a [SUBJECT] in rain, 35mm", "a cat in rain, 35mm", "a dog in rain, 35mm"],
    "a {SUBJECT=[SUBJECT]|cat|dog} in rain, 35mm",
  ],
  [
    "a variable that all have",
    ["a {animal} in rain, 35mm", "a {animal} in snow, 35mm"],
    "a {animal=\\{animal\\}} in {rain|snow}, 35mm",
  ],
])("%s", (_, texts, expected) => {
  expect(written(texts)).toEqual([expected]);
});

it("tells a variable's default, and names the slot by it", () => {
  const variable = '{argument name="subject" default="a sleeping cat"}';
  const { template, defaults, choices } = familyTemplate(
    [`${variable} in rain, 35mm`, "a dog in rain, 35mm"],
    "a dog in rain, 35mm",
  );
  expect(template[0]).toEqual({ name: "subject", values: ["a dog", variable] });
  expect(defaults).toEqual(["a sleeping cat"]);
  expect(choices).toEqual([[1], [0]]);
});

it("names a slot by the variable whose defaults are its values", () => {
  const texts = ["fox", "heron"].map(
    (subject) => `{argument name="subject" default="${subject}"} at dusk, 35mm`,
  );
  const { template } = familyTemplate(texts, texts[0]!);
  expect(writeTemplate(template)).toBe(
    '\\{argument name="subject" default="{subject=fox|heron}"\\} at dusk, 35mm',
  );
});

it("has slots of a prompt alone where it holds variables", () => {
  const text = 'a {argument name="subject" default="cat"} in <place>, [STYLE], [blurry] <b>{not one|}</b>';
  expect(writeTemplate(ownTemplate(text))).toBe(
    "a {subject=cat} in {place=<place>}, {STYLE=[STYLE]}, [blurry] <b>\\{not one\\|\\}</b>",
  );
});

it("sees no family where less than half is in common, or where more than six places differ", () => {
  expect(written(["a cat in rain", "one dog under snow in winter"])).toEqual([]);
  const places = (value: string) => Array.from({ length: 7 }, (_, i) => `${value}${i} kept${i}`).join(" ");
  expect(written([places("x"), places("y")])).toEqual([]);
  const six = (value: string) => Array.from({ length: 6 }, (_, i) => `${value}${i} kept${i}`).join(" ");
  expect(written([six("x"), six("y")])).toHaveLength(1);
});

it("does not let a chain of likes bring together what has nothing in common", () => {
  const words = Array.from({ length: 60 }, (_, i) => `word${i}`);
  const chain = Array.from({ length: 53 }, (_, i) => words.slice(i, i + 8).join(" "));
  const families = written(chain);
  expect(families.length).toBeGreaterThan(5);
  for (const family of families)
    expect(family.replaceAll(/\{[^}]*\}/g, "").match(/word/g)?.length).toBeGreaterThanOrEqual(4);
});

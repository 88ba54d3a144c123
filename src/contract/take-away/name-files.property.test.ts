import fc from "fast-check";
import { expect, it } from "vitest";
import { buildAsset } from "#testing/assets.ts";
import { noMarks } from "../marks.ts";
import { tidyName } from "./legal-name.ts";
import { nameFiles } from "./name-files.ts";
import { type NamedItem, readNameTemplate } from "./name-template.ts";

const hostile = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 80 }),
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.constantFrom(
    "CON",
    "con.png",
    "aux .x",
    "COM¹",
    "...",
    ".".repeat(5_000),
    "👩‍👩‍👧‍👦".repeat(60),
    "🏳️‍🌈".repeat(900),
    "e\u0301".repeat(300),
    `a${"\u0301".repeat(5_000)}`,
    "\ud83d",
    "fox\udc00 \ud83dfox",
    "../../etc/passwd",
    "C:\\Windows\\x",
    "\u202egnp.fox",
    "مرحبا بالعالم ".repeat(40),
    "می‌خواهم",
    "word ".repeat(1_000),
    "straße",
    "STRASSE",
    "ſtraße",
    "\0\u0001\u007f",
    "-rf ~",
    "a ".repeat(90).concat("."),
    "",
  ),
);
const items = fc.array(
  fc.record({
    prompt: hostile,
    id: fc.oneof(fc.constantFrom("a", "A", "x/y", ".."), hostile),
    video: fc.boolean(),
  }),
  { maxLength: 30 },
);
const templates = fc.constantFrom(
  "{prompt}",
  "{prompt:40}",
  "{date}/{prompt:200}",
  "{style}/{model}/{prompt}.{id}",
  "{id}",
  "same",
  "CON",
  "{prompt:3}",
  "{tags} {style}",
);

function listOf(given: { prompt: string; id: string; video: boolean }[]): NamedItem[] {
  const byKey = new Map(given.map((item) => [`${item.video} ${item.id}`, item]));
  return [...byKey.values()].map(({ prompt, id, video }, i) => ({
    asset: buildAsset({ kind: video ? "video" : "image", prompt, id, model: prompt, style: prompt }, i),
    marks: { ...noMarks, tags: [prompt] },
  }));
}

function named(template: string, list: readonly NamedItem[]): string[] {
  const read = readNameTemplate(template);
  if (!read.ok) throw new Error(read.problem);
  return nameFiles(read.template, list);
}

const bytes = (text: string) => new TextEncoder().encode(text).length;
const windowsDevice = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;

/** What Windows refuses, which is more than the other two do; and what none can hold. */
function expectLegal(part: string): void {
  expect(part).not.toBe("");
  expect(part.isWellFormed()).toBe(true);
  expect(part).toBe(part.normalize("NFC"));
  expect(part).not.toMatch(/[<>:"/\\|?*\p{Cc}]/u);
  expect(part).not.toMatch(/^[. ]|[. ]$/);
  expect(part.split(".")[0]?.trim()).not.toMatch(windowsDevice);
  expect(bytes(part)).toBeLessThanOrEqual(200);
}

const runs = { seed: 20_261, numRuns: 150 };

it("names every file as three systems take it, with its sidecars and while it is written", () => {
  fc.assert(
    fc.property(templates, items, (template, given) => {
      for (const stem of named(template, listOf(given))) {
        const parts = stem.split("/");
        for (const part of parts) expectLegal(part);
        expectLegal(`${parts.at(-1)}.webm.xmp.part`);
      }
    }),
    runs,
  );
});

it("gives no two files a name that some system takes for the same", () => {
  fc.assert(
    fc.property(templates, items, (template, given) => {
      const list = listOf(given);
      for (const fold of [
        (name: string) => name,
        (name: string) => name.toLowerCase().normalize("NFD"),
        (name: string) => name.toUpperCase().normalize("NFC"),
      ])
        expect(new Set(named(template, list).map(fold)).size).toBe(list.length);
    }),
    runs,
  );
});

it("names them the same in any order", () => {
  fc.assert(
    fc.property(templates, items, fc.infiniteStream(fc.nat()), (template, given, random) => {
      const list = listOf(given);
      const shuffled = list
        .map((item) => ({ item, at: random.next().value as number }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ item }) => item);
      const names = new Map(named(template, list).map((name, i) => [list[i], name]));
      expect(named(template, shuffled)).toEqual(shuffled.map((item) => names.get(item)));
    }),
    runs,
  );
});

it("cuts a prompt between two characters, near the number that is asked for, whatever they are made of", () => {
  const units = fc.constantFrom(
    ..."aZé漢か，½ß 9",
    "e\u0301",
    "か\u3099",
    "©\ufe0f",
    "9\ufe0f\u20e3",
    "👍🏽",
    "👩‍👩‍👧‍👦",
    "🇩🇪",
    "\u00ad",
    "a".repeat(30),
    " fox ",
  );
  const prompts = fc.array(units, { maxLength: 120 }).map((parts) => parts.join(""));
  const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
  fc.assert(
    fc.property(prompts, fc.integer({ min: 1, max: 60 }), (prompt, size) => {
      // The longest part of a path is another cut.
      fc.pre(bytes(prompt) < 5_000);
      const [name = ""] = named(`{prompt:${size}}`, [
        { asset: buildAsset({ kind: "image", prompt, id: "the-id" }, 0), marks: noMarks },
      ]);
      const tidy = tidyName(prompt);
      if (tidy === "" || bytes(name) > 150) return;
      expect(tidy.startsWith(name)).toBe(true);
      const characters = [...segmenter.segment(tidy)];
      const end = characters.findIndex(({ index }) => index === name.length);
      const whole = name.length === tidy.length;
      expect(whole || end >= 0).toBe(true);
      const count = whole ? characters.length : end;
      expect(count).toBeLessThanOrEqual(size);
      if (characters.length > size && !/[\s,;:]/.test(tidy)) expect(count).toBe(size);
    }),
    { ...runs, numRuns: 1_000 },
  );
});

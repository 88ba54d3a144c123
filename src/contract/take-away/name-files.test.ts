import { expect, it } from "vitest";
import { buildImage, buildVideo } from "#testing/assets.ts";
import { type Marks, noMarks } from "../marks.ts";
import { nameFiles } from "./name-files.ts";
import { nameTokens, readNameTemplate, usualNames } from "./name-template.ts";

const fox = {
  id: "3f2a",
  prompt: "A red fox at dawn in a misty meadow, 85mm, soft backlight",
  model: "veo3.1",
  aspectRatio: "16:9",
  width: 1920,
  height: 1080,
  createdDate: "2026-03-06T23:30:09.000Z",
};

function names(
  template: string,
  items: Parameters<typeof nameFiles>[1],
  taken?: ReadonlyMap<string, string>,
) {
  const read = readNameTemplate(template);
  if (!read.ok) throw new Error(read.problem);
  return nameFiles(read.template, items, taken);
}

const one = (template: string, over: Partial<typeof fox> = {}, marks: Partial<Marks> = {}) =>
  names(template, [{ asset: buildImage({ ...fox, ...over }), marks: { ...noMarks, ...marks } }])[0];

it.each([
  [usualNames, "2026-03-06 veo3.1 A red fox at dawn in a misty meadow"],
  ["{date}/{time} {kind}", "2026-03-06/23-30-09 image"],
  ["{ratio} {w}x{h}", "16x9 1920x1080"],
  ["{n:4} {id}", "0001 3f2a"],
  ["{ prompt : 5 }", "A red"],
  ["{style}/{rating} {tags}", "none/4 client-a, fog"],
])("names %j", (template, name) => {
  expect(one(template, {}, { rating: 4, tags: ["client-a", "fog"] })).toBe(name);
});

it.each([
  ["CON", "_CON"],
  ["nul.txt", "_nul.txt"],
  ["a/b\\c:d", "a b c d"],
  ["....", "3f2a"],
  ["👩‍👩‍👧‍👦👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦👩‍👩‍👧‍👦"],
  ["\ud83d fox", "fox"],
])("makes of the prompt %j a legal name", (prompt, name) => {
  expect(one("{prompt}", { prompt })).toBe(name);
});

it("cuts 5,000 letters between two characters", () => {
  const family = "👩‍👩‍👧‍👦";
  expect(one("{prompt:200}", { prompt: family.repeat(1_000) })).toMatch(new RegExp(`^(${family}){7}$`, "u"));
});

it("gives all that share a name their ids, whatever their order", () => {
  const a = { asset: buildImage({ ...fox, id: "a" }), marks: noMarks };
  const b = { asset: buildImage({ ...fox, id: "b", prompt: fox.prompt.toUpperCase() }), marks: noMarks };
  const other = { asset: buildImage({ ...fox, id: "c", prompt: "Else" }), marks: noMarks };
  expect(names("{prompt:9}", [a, b, other])).toEqual(["A red fox a", "A RED FOX b", "Else"]);
  expect(names("{prompt:9}", [other, b, a])).toEqual(["Else", "A RED FOX b", "A red fox a"]);
});

it("tells an image and a video of the same id apart", () => {
  const both = [buildImage({ id: "x" }), buildVideo({ id: "x" })].map((asset) => ({ asset, marks: noMarks }));
  const [image, video] = names("same", both);
  expect(image).toMatch(/^same [\da-f]{16}$/);
  expect(video).toMatch(/^same [\da-f]{16}$/);
  expect(image).not.toBe(video);
});

it("leaves a name to the file that has it", () => {
  const item = { asset: buildImage({ ...fox, prompt: "Fox" }), marks: noMarks };
  expect(names("{prompt}", [item], new Map([["fox", "i.other"]]))).toEqual(["Fox 3f2a"]);
  expect(names("{prompt}", [item], new Map([["fox", "i.3f2a"]]))).toEqual(["Fox"]);
});

it.each([
  ["", 0, "Say how"],
  ["{date}/{colour}", 7, `There is no {colour}. There are: ${nameTokens.join(" ")}`],
  ["{toString}", 0, "There is no {toString}"],
  ["{date:4}", 0, "{date} takes no number"],
  ["{n:0}", 0, "from 1 to 9"],
  ["{prompt:x}", 0, "from 1 to 200"],
  ["a{date", 1, "A brace stands alone"],
  ["/{id}", 0, "A folder has no name"],
  ["../{id}", 0, "A folder has no name"],
  ["{id}/", 4, "the file's own name is missing"],
  ["{date}\\{id}", 6, "Folders are made by “/”"],
  ["a:b", 1, "“:” can be in no file's name"],
  [`${"a/".repeat(9)}{id}`, 0, "more than 8 folders"],
  ["a".repeat(501), 500, "longer than 500"],
])("says what is wrong with the template %j", (template, at, problem) => {
  const read = readNameTemplate(template);
  expect(read).toMatchObject({ ok: false, at, problem: expect.stringContaining(problem) });
});

import { expect, it } from "vitest";
import { noMarks } from "#contract/marks.ts";
import { buildImage, buildVideo, sourcedOf } from "#testing/assets.ts";
import { fieldNames } from "./fields.ts";
import { fillOwnTemplate, needsMarks, readOwnTemplate } from "./own-template.ts";

const video = sourcedOf(
  buildVideo({ prompt: "a {fox}", aspectRatio: "9:16", model: "veo3.1", duration: 8 }, 3),
);
const marks = { ...noMarks, rating: 4, tags: ["a", "b"] };

function filled(text: string, asset = video) {
  const read = readOwnTemplate(text);
  return read.ok ? fillOwnTemplate(read.parts, asset, marks) : read.problem;
}

it("fills in the fields of an asset and of its marks", () => {
  expect(filled("{prompt} --ar {ratio} ({model})")).toBe("a {fox} --ar 9:16 (veo3.1)");
  expect(filled("{kind} {id} {duration}s {rating} {tags} [{style}]")).toBe(`video ${video.id} 8s 4 a, b []`);
  expect(filled("{date} {width}x{height} {url}")).toMatch(/^\d{4}-\d\d-\d\d \d+x\d+ https:/);
  expect(filled("{duration}", sourcedOf(buildImage()))).toBe("");
});

it("knows every field that it names, in any letters", () => {
  for (const name of fieldNames) expect(readOwnTemplate(`{ ${name.toUpperCase()} }`).ok).toBe(true);
});

it("takes braces and backslashes for letters where they are escaped, or can be nothing else", () => {
  expect(filled(String.raw`\{"p": "{ratio}"\} C:\new \\{ratio}`)).toBe(
    String.raw`{"p": "9:16"} C:\new \9:16`,
  );
  expect(filled("} \\")).toBe("} \\");
});

it("says what is wrong", () => {
  expect(filled("{promt}")).toMatch(/no field \{promt\}.*prompt, ratio/);
  expect(filled("{constructor}")).toMatch(/no field/);
  expect(filled("a {prompt")).toMatch(/not closed/);
  expect(filled("{}")).toMatch(/no field in the braces/);
});

it("asks for marks only where it holds them", () => {
  const needs = (text: string) => {
    const read = readOwnTemplate(text);
    return read.ok && needsMarks(read.parts);
  };
  expect([needs("{prompt}"), needs("{tags}"), needs("{rating}")]).toEqual([false, true, true]);
});

import { expect, it } from "vitest";
import { buildImage, buildVideo } from "#testing/assets.ts";
import { decodeLines, encodeLines, LineReader, lineOf } from "./json-lines.ts";

const assets = [
  buildImage({ prompt: "two\nlines, a \u2028 separator and a \r" }, 0),
  buildVideo({ prompt: "夜明けの霧の山 🦊", style: "[{,}]" }, 1),
  buildImage({ prompt: "" }, 2),
];

it("reads back what it wrote, all together and one by one", () => {
  const lines = encodeLines(assets);
  expect(decodeLines(lines)).toEqual(assets);
  const reader = new LineReader(lines);
  for (const slot of [1, 0, 2, 1]) expect(reader.asset(slot)).toEqual(assets[slot]);
  expect(reader.line(1)).toBe(lineOf(assets[1]!));
});

it("has nothing past the last line", () => {
  const reader = new LineReader(encodeLines(assets));
  for (const slot of [3, 9, 3]) expect(reader.asset(slot)).toBeUndefined();
  expect(new LineReader(encodeLines([])).asset(0)).toBeUndefined();
  expect(decodeLines(encodeLines([]))).toEqual([]);
});

it("is damaged as a whole where a line is, and by line", () => {
  const lines = encodeLines(assets);
  lines[0] = 0;
  expect(() => decodeLines(lines)).toThrow();
  const reader = new LineReader(lines);
  expect(reader.asset(0)).toBeUndefined();
  expect(reader.asset(1)).toEqual(assets[1]);
});

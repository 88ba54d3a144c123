import { expect, it } from "vitest";
import { buildImage, buildVideo } from "#testing/assets.ts";
import { assetAt, decodeLines, encodeLines, lineAt, lineOf } from "./json-lines.ts";

const assets = [
  buildImage({ prompt: "two\nlines, a \u2028 separator and a \r" }, 0),
  buildVideo({ prompt: "夜明けの霧の山 🦊", style: "[{,}]" }, 1),
  buildImage({ prompt: "" }, 2),
];

it("reads back what it wrote, all together and one by one", () => {
  const lines = encodeLines(assets);
  expect(decodeLines(lines)).toEqual(assets);
  expect(assets.map((_, slot) => assetAt(lines, slot))).toEqual(assets);
  expect(lineAt(lines, 1)).toBe(lineOf(assets[1]!));
});

it("has nothing past the last line", () => {
  expect(assetAt(encodeLines(assets), 3)).toBeUndefined();
  expect(assetAt(encodeLines(assets), 9)).toBeUndefined();
  expect(assetAt(encodeLines([]), 0)).toBeUndefined();
  expect(decodeLines(encodeLines([]))).toEqual([]);
});

it("is damaged as a whole where a line is, and by line", () => {
  const lines = encodeLines(assets);
  lines[0] = 0;
  expect(() => decodeLines(lines)).toThrow();
  expect(assetAt(lines, 0)).toBeUndefined();
  expect(assetAt(lines, 1)).toEqual(assets[1]);
});

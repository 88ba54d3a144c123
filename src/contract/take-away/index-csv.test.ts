import { expect, it } from "vitest";
import { buildImage, sourcedOf, testSourceOf } from "#testing/assets.ts";
import { noMarks } from "../marks.ts";
import { writeErrors } from "./errors-csv.ts";
import { indexHead, indexLine, mergeIndex } from "./index-csv.ts";

const line = (path: string, prompt = 'A fox, "red"\r\nat dawn') =>
  indexLine({
    asset: sourcedOf(buildImage({ prompt })),
    marks: noMarks,
    path,
    bytes: 3,
    sha256: "0".repeat(64),
  });

it("is no formula anywhere", () => {
  expect(line("=a/fox.png", "=1+1")).toMatch(/^'=a\/fox\.png,.*,'=1\+1,/);
  const errors = [{ asset: buildImage({ prompt: "@SUM(A1)" }), problem: "Gone." }];
  expect(writeErrors(errors, ({ url }) => testSourceOf(url))).toMatch(
    /,Gone\.,'@SUM\(A1\),https:\/\/cdn\.example\/[^,]+\r\n$/,
  );
});

it("keeps what it had, and takes the newer line of a path", () => {
  const before = mergeIndex("", [line("a, b.png"), line("c.png", "old")]);
  expect(before).toBe(indexHead + line("a, b.png") + line("c.png", "old"));
  expect(mergeIndex(before, [line("c.png", "new"), line("d.png")])).toBe(
    indexHead + line("a, b.png") + line("c.png", "new") + line("d.png"),
  );
});

it("leaves out a line that was cut off", () => {
  const whole = indexHead + line("a.png") + line("b.png");
  expect(mergeIndex(whole.slice(0, -20), [])).toBe(indexHead + line("a.png"));
});

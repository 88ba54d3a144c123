import fc from "fast-check";
import { expect, it } from "vitest";
import { readCsv, writeCsv } from "./csv.ts";

const cellsOf = (text: string) => {
  const read = readCsv(text);
  return read.ok ? read.value.map(({ cells }) => cells) : read.problems;
};

it("reads back whatever it has written", () => {
  const piece = fc.constantFrom(
    '"',
    ",",
    "\r\n",
    "\n",
    "\r",
    "'",
    "=",
    "+1",
    "-",
    "@",
    "\t",
    " ",
    ";",
    "fox",
    "🔥",
    "é",
  );
  const cell = fc.oneof(
    fc.array(piece, { maxLength: 6 }).map((parts) => parts.join("")),
    fc.string(),
  );
  const width = fc.integer({ min: 2, max: 4 });
  const records = width.chain((n) =>
    fc.array(fc.array(cell, { minLength: n, maxLength: n }), { minLength: 1, maxLength: 6 }),
  );
  fc.assert(
    fc.property(records, (written) => {
      expect(cellsOf(writeCsv([["kind", "id"], ...written]))).toEqual([["kind", "id"], ...written]);
    }),
    { seed: 12, numRuns: 500 },
  );
});

it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])("writes %j as no formula", (cell) => {
  const [, line = ""] = writeCsv([["a"], [cell]]).split("\r\n");
  expect(line).toMatch(/^"?'/);
});

it.each([
  [
    "\ufeffa,b\r\n1,2\r\n",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  [
    "a,b\n1,2",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  [
    "a,b\r1,\r",
    [
      ["a", "b"],
      ["1", ""],
    ],
  ],
  [
    "a;b\n1,5;2",
    [
      ["a", "b"],
      ["1,5", "2"],
    ],
  ],
  [
    "a,b\n\n\n1,2\n\n",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  [
    'a,b\n"x ""y"", z","1\n2"',
    [
      ["a", "b"],
      ['x "y", z', "1\n2"],
    ],
  ],
  ["", []],
])("reads %j", (text, cells) => {
  expect(cellsOf(text)).toEqual(cells);
});

it("names the line that each record begins on, and that of an open quotation mark", () => {
  const read = readCsv('a,b\r\n"1\n2",3\r\n\r\n4,5\r\n');
  expect(read.ok && read.value.map(({ line }) => line)).toEqual([1, 2, 5]);
  expect(readCsv('a,b\n1,2\n"3,4\n5')).toMatchObject({ ok: false, problems: [{ line: 3 }] });
  expect(readCsv('a,b\n1,2"3"\n')).toMatchObject({ ok: false, problems: [{ line: 2 }] });
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { layOutJson, mayBeJson } from "./json-layout.ts";

const shown = (text: string) =>
  layOutJson(text)?.map(({ depth, pieces }) => "  ".repeat(depth) + pieces.map((p) => p.text).join(""));

it("lays an object out as it is written: order, doubled keys and long numbers stay", () => {
  expect(shown(`\n{"b":1.50,"2":[ "fox", {} ,[]],"b":12345678901234567890,"n":null}`)).toEqual([
    "{",
    '  "b": 1.50,',
    '  "2": [',
    '    "fox",',
    "    {},",
    "    []",
    "  ],",
    '  "b": 12345678901234567890,',
    '  "n": null',
    "}",
  ]);
});

it("writes letters out, and nothing that does not show or turns the text", () => {
  expect(shown(`["\\u72d0\\ud83e\\udd8a \\n \\u202e \u202e \\u0007 \\" \\\\"]`)?.[1]).toBe(
    '  "狐🦊 \\n \\u202e \\u202e \\u0007 \\" \\\\"',
  );
});

it("finds it in a fence, and after a byte order mark", () => {
  expect(shown('```json\n{"a": 1}\n```')).toEqual(["{", '  "a": 1', "}"]);
  expect(shown("\ufeff[1]")).toEqual(["[", "  1", "]"]);
});

it.each(["a fox", '"fox"', "12", "null", "{fox at dawn}", '{"a": 1} and a fox', "[object Object]", "{", ""])(
  "leaves %j as it is",
  (text) => {
    expect(layOutJson(text)).toBeUndefined();
  },
);

it("says the same as the text, whatever it holds", () => {
  fc.assert(
    fc.property(fc.oneof(fc.object(), fc.array(fc.jsonValue())), fc.nat(3), (value, indent) => {
      const json = JSON.stringify(value, null, indent);
      expect(mayBeJson(json)).toBe(true);
      expect(JSON.parse(shown(json)!.join("\n"))).toEqual(JSON.parse(json));
    }),
    { seed: 7 },
  );
});

it("is quick with what nests deep or goes on long", () => {
  expect(shown("[".repeat(5_000) + "]".repeat(5_000))).toHaveLength(9_999);
  expect(shown(JSON.stringify(["\\".repeat(200_000)]))).toHaveLength(3);
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Expression } from "./expression.ts";
import { parseSearch } from "./parse.ts";

const word = (...tokens: string[]): Expression => ({ is: "text", tokens, whole: false });
const phrase = (...tokens: string[]): Expression => ({ is: "text", tokens, whole: true });
const all = (...of: Expression[]): Expression => ({ is: "all", of });
const any = (...of: Expression[]): Expression => ({ is: "any", of });
const not = (of: Expression): Expression => ({ is: "not", of });
const day = (year: number, month = 1, date = 1) => new Date(year, month - 1, date).getTime();

const understood: [string, Expression][] = [
  ["", all()],
  ["  -- … ", all()],
  ["Fox", word("fox")],
  ["Café fox", all(word("cafe"), word("fox"))],
  ["16:9 photo-real", all(word("16:9"), word("photo", "real"))],
  ['"Golden  Hour"', phrase("golden", "hour")],
  ["“golden hour”", phrase("golden", "hour")],
  ["fox - dawn", all(word("fox"), word("dawn"))],
  ["fox -dawn", all(word("fox"), not(word("dawn")))],
  ["--ar", word("ar")],
  ["fox OR wolf dawn", all(any(word("fox"), word("wolf")), word("dawn"))],
  ["fox or wolf", all(word("fox"), word("or"), word("wolf"))],
  ["-(fox wolf)", not(all(word("fox"), word("wolf")))],
  ["(fox dawn) OR -wolf", any(all(word("fox"), word("dawn")), not(word("wolf")))],
  ["狐狸", word("狐", "狸")],
  ['model:"Nanobanana PRO"', { is: "part", facet: "model", part: "nanobanana pro" }],
  ["-MODEL:veo3.1", not({ is: "part", facet: "model", part: "veo3.1" })],
  ["ratio:16:9", { is: "part", facet: "ratio", part: "16:9" }],
  ['style:""', { is: "part", facet: "style", part: "" }],
  ["model:", all()],
  ["is:videos", { is: "value", facet: "kind", value: "video" }],
  ["has:Reference", { is: "value", facet: "reference", value: "1" }],
  ["made:first-frame", { is: "value", facet: "made", value: "first-frame" }],
  ["-shape:off", not({ is: "value", facet: "shape", value: "off" })],
  ["length:short", { is: "value", facet: "length", value: "short" }],
  ["length:>5", { is: "number", facet: "length", from: 5001, to: Infinity }],
  ["is:fav", { is: "value", facet: "favourite", value: "1" }],
  ["is:hidden", { is: "value", facet: "hidden", value: "1" }],
  ["rating:>=4", { is: "number", facet: "rating", from: 4000, to: Infinity }],
  ["rating:4", { is: "value", facet: "rating", value: "4" }],
  ["state:Pick", { is: "value", facet: "state", value: "pick" }],
  ["-tag:client-a", not({ is: "part", facet: "tag", part: "client a" })],
  ["tag:!!!", { is: "value", facet: "tag", value: "!!!" }],
  ["tag:🔥", { is: "part", facet: "tag", part: "🔥" }],
  ["has:tags", { is: "some", facet: "tag" }],
  ["has:note", { is: "value", facet: "note", value: "1" }],
  ['note:"Golden Hour"', { is: "note", part: "golden hour" }],
  ['note:""', not({ is: "some", facet: "note" })],
  ["note:", all()],
  ["before:2026-03", { is: "created", from: -Infinity, before: day(2026, 3) }],
  ["after:2026", { is: "created", from: day(2026), before: Infinity }],
  ["on:2026-03-14", { is: "created", from: day(2026, 3, 14), before: day(2026, 3, 15) }],
  ["foo:bar", word("foo", "bar")],
];

it.each(understood)("understands %s", (text, expression) => {
  expect(parseSearch(text)).toMatchObject({ expression, notice: null });
});

const doubtful: [string, Expression][] = [
  ["OR", word("or")],
  ["fox OR", all(word("fox"), word("or"))],
  ["OR fox", all(word("or"), word("fox"))],
  ['fox "golden -hour', all(word("fox"), word("golden"), word("hour"))],
  ["(fox dawn", all(word("fox"), word("dawn"))],
  ["fox) dawn", all(word("fox"), word("dawn"))],
  ["before:yesterday", word("before", "yesterday")],
  ["on:2026-02-30", word("on", "2026", "02", "30")],
  ["is:audio", word("is", "audio")],
  ["is:constructor", word("is", "constructor")],
  ["made:up", word("made", "up")],
  ["shape:>5", word("shape", "5")],
  ["rating:good", word("rating", "good")],
  ["has:wings", word("has", "wings")],
  ["note:…", word("note")],
];

it.each(doubtful)("searches %s as plain words and says so", (text, expression) => {
  const parsed = parseSearch(text);
  expect(parsed.expression).toEqual(expression);
  expect(parsed.notice).toMatch(/\.$/);
});

describe("terms", () => {
  it("are what is asked for, not what is refused", () => {
    expect(parseSearch('Fox "Golden Hour" -wolf -(-dawn) model:veo 16:9').terms).toEqual([
      "fox",
      '"golden hour"',
      "dawn",
      "16:9",
    ]);
  });
});

it("never throws, whatever is typed", () => {
  const piece = fc.oneof(
    fc.constantFrom("(", ")", '"', "-", " ", "OR", "model:", "before:", "2026", "狐", "fox"),
    fc.string({ unit: "binary" }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      for (const text of [pieces.join(""), pieces.join(" ")]) expect(() => parseSearch(text)).not.toThrow();
    }),
    { seed: 3 },
  );
  expect(parseSearch("(".repeat(100_000)).notice).not.toBeNull();
  expect(parseSearch("-(".repeat(100_000)).expression).toEqual(all());
  expect(parseSearch("fox ".repeat(100_000)).notice).toContain("200");
});

import { expect, it } from "vitest";
import { fold } from "./fold.ts";
import { normalize, tokensOf } from "./tokenize.ts";

it.each([
  ["Café CRÈME", "cafe creme"],
  ["ＦＯＸ ﬁre", "fox fire"],
  ["Straße STRASSE", "strasse strasse"],
  ["İstanbul ILICA ılıca", "istanbul ilica ilica"],
  ["ΟΔΥΣΣΕΥΣ Ὀδυσσεύς", "οδυσσευσ οδυσσευσ"],
  ["Łódź smørrebrød ĐURĐA", "lodz smorrebrod durda"],
  ["ё Ёлка", "е елка"],
  ["soft\u00adhyphen\u200d\u202e", "softhyphen"],
  ["ガ か\u3099 ｶﾞ", "ガ が ガ"],
  ["한국 \u1112\u1161\u11ab", "한국 한"],
  ["हिन्दी", "हिन्दी"],
  ["مُحَمَّد", "محمد"],
])("folds %s to %s", (text, folded) => {
  expect(fold(text)).toBe(folded);
});

it.each([
  ["Photo-real 狐s, 16:9", ["photo", "real", "狐", "s", "16:9"]],
  ["東京タワー", ["東", "京", "タ", "ワ", "ー"]],
  ["한국어 프롬프트", ["한국어", "프롬프트"]],
  ["a👨‍👩‍👧b ❤️ 🇯🇵", ["a", "👨", "👩", "👧", "b", "❤", "🇯", "🇵"]],
  ["veo3.1_fast", ["veo3.1", "fast"]],
  ["1,000 f/1.8 at 24/7. 9, 3: x.5", ["1,000", "f", "1.8", "at", "24/7", "9", "3", "x", "5"]],
  ["𝒻ox \ud800x", ["fox", "x"]],
  ["--- …", []],
])("cuts %s into tokens", (text, tokens) => {
  expect(tokensOf(text)).toEqual(tokens);
});

it("puts a space around every token, also of nothing", () => {
  expect(normalize("Fox, dawn")).toBe(" fox dawn ");
  expect(normalize("…")).toBe(" ");
});

import { expect, it } from "vitest";
import { longestTag } from "#contract/marks.ts";
import { asKnown, completions, partTags } from "./tag-text.ts";

it("parts what is typed or pasted, each once and tidied", () => {
  expect(partTags(" client-a,, social  media\nclient-a\t🦊 ")).toEqual({
    tags: ["client-a", "social media", "🦊"],
    tooLong: [],
  });
  expect(partTags(" , \n")).toEqual({ tags: [], tooLong: [] });
});

it("tells apart what is too long for a tag, and counts characters as a person does", () => {
  const long = "x".repeat(longestTag + 1);
  const flags = "🏳️‍🌈".repeat(longestTag);
  expect(partTags(`a, ${long}, ${flags}`)).toEqual({ tags: ["a", flags], tooLong: [long] });
});

it("means the tag that is there, whatever its capitals", () => {
  expect(asKnown("Client-A", ["client-a", "Client-A b"])).toBe("client-a");
  expect(asKnown("Client-A", ["client-a", "Client-A"])).toBe("Client-A");
  expect(asKnown("new", ["client-a"])).toBe("new");
});

it("completes by beginnings first, then by words, then by what holds it", () => {
  const known = ["mediation", "social media", "Média", "intermediate", "fox"];
  expect(completions("medi", known, [], 9)).toEqual(["mediation", "Média", "social media", "intermediate"]);
  expect(completions("medi", known, ["mediation"], 2)).toEqual(["Média", "social media"]);
  expect(completions("", known, ["fox"], 9)).toEqual(known.slice(0, -1));
  expect(completions("FOX", ["foxes", "fox"], [], 9)).toEqual(["fox", "foxes"]);
  expect(completions("zebra", known, [], 9)).toEqual([]);
});

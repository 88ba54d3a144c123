import { expect, it } from "vitest";
import { tagChoices } from "./tag-choices.ts";

const known = ["client-a", "client-b", "fox"];
const words = (typed: string, without: string[] = []) =>
  tagChoices(typed, known, without).map(({ tag, isNew }) => (isNew ? `new ${tag}` : tag));

it("offers what exists before what would be new", () => {
  expect(words("cli")).toEqual(["client-a", "client-b", "new cli"]);
  expect(words("zebra")).toEqual(["new zebra"]);
});

it("offers the most used ones before anything is typed, and no new one", () => {
  expect(words("")).toEqual(known);
  expect(words("  ")).toEqual(known);
});

it("offers nothing twice: neither what an asset has nor what is there in other capitals", () => {
  expect(words("FOX")).toEqual(["fox"]);
  expect(words("fox", ["fox"])).toEqual([]);
  expect(words("cli", ["client-a"])).toEqual(["client-b", "new cli"]);
});

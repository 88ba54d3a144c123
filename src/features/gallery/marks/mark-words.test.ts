import { expect, it } from "vitest";
import { noMarks } from "#contract/marks.ts";
import { packMarks, unpackMarks } from "#contract/packed-marks.ts";
import { isMarked, markWords, seenAtRest } from "./mark-words.ts";

const shown = (marks: Partial<typeof noMarks>) => unpackMarks(packMarks({ ...noMarks, ...marks }));

it("says every mark in words, and nothing of an asset without", () => {
  expect(markWords(shown({}))).toBe("");
  const all = { favourite: true, rating: 4, state: "pick", hidden: true, note: "Sky", tags: ["a"] } as const;
  expect(markWords(shown(all))).toBe(", favourite, rated 4 of 5, picked, hidden, has a note, has tags");
  expect(markWords(shown({ state: "reject" }))).toBe(", rejected");
});

it("shows at rest what is chosen, refused or hidden; everything else when it is pointed at", () => {
  for (const marks of [{ favourite: true }, { hidden: true }, { state: "reject" as const }])
    expect(seenAtRest(shown(marks))).toBe(true);
  for (const marks of [{ rating: 5 }, { state: "pick" as const }, { note: "Sky" }, { tags: ["a"] }]) {
    expect(seenAtRest(shown(marks))).toBe(false);
    expect(isMarked(shown(marks))).toBe(true);
  }
  expect(isMarked(shown({}))).toBe(false);
});

import { expect, it } from "vitest";
import { keyTable, type TableKey, type Where } from "./key-table.ts";
import { readableRows, wordsOf } from "./key-words.ts";

it("has words for every key, and none twice in a place", () => {
  for (const where of Object.keys(keyTable) as Where[]) {
    const keys = keyTable[where].flatMap((row): readonly TableKey[] => row.keys);
    for (const key of keys) expect(wordsOf(where, key)).not.toBe("");
    const said = readableRows(where, true).map((row) => row.does);
    expect(new Set(said).size).toBe(said.length);
  }
});

it("says of a key what it does alone, where the keys of its row do different things", () => {
  expect(wordsOf("marks", "3")).toBe("Rate 3");
  expect(wordsOf("cull", "r")).toBe("Reject and go on");
  expect(wordsOf("video", ",")).toBe("One frame back, forward");
});

it("leaves out what does nothing for who may look alone: their favourites are their own", () => {
  const left = (["marks", "cull", "knockout"] as const).map((where) =>
    readableRows(where, false).map(({ does }) => does),
  );
  expect(left).toEqual([["Favourite, or not"], ["Previous, next", "Favourite, or not"], []]);
});

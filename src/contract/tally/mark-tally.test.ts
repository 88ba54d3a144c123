import { expect, it } from "vitest";
import { noMarks } from "../marks.ts";
import { tallyOf } from "./mark-tally.ts";

it("counts each mark on its own, tags by how many have them, and many alike at once", () => {
  const tally = tallyOf([
    { ...noMarks, times: 3 },
    { ...noMarks, favourite: true, rating: 4, state: "pick", tags: ["b", "c"] },
    { ...noMarks, hidden: true, rating: 4, state: "reject", tags: ["a", "c"] },
  ]);
  expect(tally).toEqual({
    count: 5,
    favourite: 1,
    hidden: 1,
    ratings: [3, 0, 0, 0, 2, 0],
    states: { pick: 1, reject: 1 },
    tags: [
      { tag: "c", count: 2 },
      { tag: "a", count: 1 },
      { tag: "b", count: 1 },
    ],
  });
});

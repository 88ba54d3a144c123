import { expect, it } from "vitest";
import { noMarks } from "#contract/marks.ts";
import { packMarks } from "#contract/packed-marks.ts";
import { shownTally } from "./mark-tally.ts";
import { RowSet } from "./row-set.ts";

const result = {
  rows: Uint32Array.of(7, 3, 5),
  marks: Uint16Array.of(packMarks({ ...noMarks, rating: 4 }), 0, packMarks({ ...noMarks, rating: 4 })),
};
const asAnswered = { shown: (_row: number, packed: number) => packed };

it("counts what the list on screen says of rows", () => {
  const tally = shownTally(new RowSet(Uint32Array.of(5, 7)), result, asAnswered);
  expect(tally).toMatchObject({ count: 2, ratings: [0, 0, 0, 0, 2, 0], favourite: 0 });
});

it("counts what has been done since", () => {
  const favourite = packMarks({ ...noMarks, favourite: true });
  const marking = { shown: (row: number, packed: number) => (row === 3 ? packed | favourite : packed) };
  expect(shownTally(new RowSet(result.rows), result, marking)).toMatchObject({ count: 3, favourite: 1 });
});

it("says nothing where the list does not hold them all", () => {
  expect(shownTally(new RowSet(Uint32Array.of(5, 8)), result, asAnswered)).toBeUndefined();
  expect(shownTally(new RowSet(Uint32Array.of(5)), undefined, asAnswered)).toBeUndefined();
});

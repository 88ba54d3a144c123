import fc from "fast-check";
import { expect, it } from "vitest";
import { type Marks, noMarks } from "#contract/marks.ts";
import { packMarks } from "#contract/packed-marks.ts";
import { promptSorts } from "#contract/prompts/prompt-sorts.ts";
import { listPrompts } from "./list-prompts.ts";

/** One asset: when, of which of a few prompts, and its marks. */
const item = fc.record({
  created: fc.nat(20),
  prompt: fc.nat(6),
  marks: fc.constantFrom<Partial<Marks>>(
    {},
    {},
    {},
    { favourite: true },
    { rating: 3 },
    { rating: 5 },
    { state: "pick" },
    { state: "pick", favourite: true },
    { state: "reject", favourite: true },
    { hidden: true, rating: 5 },
  ),
});
type Item = typeof item extends fc.Arbitrary<infer T> ? T : never;

function worthOf({ marks: { favourite, rating = 0, state, hidden } }: Item): number {
  if (state === "reject" || hidden) return -1;
  return rating + (favourite ? 6 : 0) + (state === "pick" ? 6 : 0);
}

const isKept = ({ marks: { favourite, rating = 0, state, hidden } }: Item) =>
  state !== "reject" && !hidden && (favourite || state === "pick" || rating >= 4);

/** The same by maps and sorts of plain objects. */
function plainList(items: readonly (Item & { row: number })[], sort: (typeof promptSorts)[number]) {
  const groups = [...Map.groupBy(items, ({ prompt }) => prompt)].map(([prompt, of]) => ({
    prompt,
    rows: [...of].sort((a, b) => worthOf(b) - worthOf(a)).map(({ row }) => row),
    first: Math.min(...of.map(({ created }) => created)),
    last: Math.max(...of.map(({ created }) => created)),
    kept: of.filter(isKept).length,
  }));
  if (sort === "uses") groups.sort((a, b) => b.rows.length - a.rows.length);
  if (sort === "kept") groups.sort((a, b) => b.kept - a.kept);
  return groups;
}

it("equals plain groups, in every order", () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 30 }), fc.constantFrom(...promptSorts), (some, sort) => {
      // Rows in another order than their dates.
      const items = some
        .map((one, i) => ({ ...one, row: (i * 7) % 31 }))
        .sort((a, b) => b.created - a.created);
      const ofRow = new Uint32Array(31);
      for (const { row, prompt } of items) ofRow[row] = prompt;
      const list = listPrompts(
        {
          rows: Uint32Array.from(items, ({ row }) => row),
          created: Float64Array.from(items, ({ created }) => created),
          marks: Uint16Array.from(items, ({ marks }) => packMarks({ ...noMarks, ...marks })),
        },
        { ofRow, size: 7 },
        sort,
      );
      const listed = Array.from(list.prompts, (prompt, entry) => ({
        prompt,
        rows: [...list.rows.subarray(list.starts[entry], list.starts[entry + 1])],
        first: list.first[entry],
        last: list.last[entry],
        kept: list.kept[entry],
      }));
      expect(listed).toEqual(plainList(items, sort));
    }),
    { seed: 17, numRuns: 500 },
  );
});

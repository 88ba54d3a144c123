import { expect, it } from "vitest";
import type { Register } from "#contract/registers.ts";
import { readMarksCsv } from "./marks-csv.ts";
import { readMarksJson, writeMarksJson } from "./marks-json.ts";

const stamp = { time: 5, person: "me", client: "c" };
const register = (change: Partial<Record<keyof Register, unknown>>) => ({
  subject: "i.a",
  field: "rating",
  owner: "",
  value: 3,
  stamp,
  ...change,
});

/** As "line: text". */
const problemsOf = (read: ReturnType<typeof readMarksCsv> | ReturnType<typeof readMarksJson>) =>
  read.ok ? [] : read.problems.map(({ line, text }) => `${line}: ${text}`);

const jsonOf = (...entries: unknown[]) => writeMarksJson(entries as Register[], "default", new Date(0));

it.each([
  [register({ value: 9 }), /^9: “9” is no rating/],
  [register({ field: "colour" }), /^9: There is no field “colour”/],
  [
    register({ field: "note", value: "x".repeat(1_000_000) }),
    /^9: The note has 1,000,000 characters, and may have 20,000/,
  ],
  [register({ field: "tag:a, b", value: true }), /^9: “a, b” is no tag/],
  [register({ field: "state", value: "maybe" }), /^9: “maybe” is no state/],
  [register({ subject: "x.a" }), /^9: “x.a” names no asset/],
  [register({ subject: "view.a" }), /^9: “rating” is no field of a view/],
  [register({ field: "favourite", value: "yes" }), /^9: The field “favourite” cannot hold “yes”/],
  [register({ stamp: { time: "now" } }), /^9: The entry's owner or stamp/],
])("names the line of what a file of marks cannot hold, and what to do", (entry, problem) => {
  const good = register({ field: "note", value: 'with "registers": [ and { in it\n' });
  // The head is six lines.
  expect(problemsOf(readMarksJson(jsonOf(good, good, entry)))).toEqual([expect.stringMatching(problem)]);
});

it("counts lines however a file is laid out", () => {
  const text = `{"format":"contact-sheet-marks","version":1,"registers":["x",\n\n${JSON.stringify(register({ value: 9 }), null, 1)}]}`;
  expect(problemsOf(readMarksJson(text))).toEqual([
    expect.stringMatching(/An entry needs a subject/),
    expect.stringMatching(/^3: “9” is no rating/),
  ]);
});

it("takes tags of pictures", () => {
  expect(readMarksJson(jsonOf(register({ field: "tag:🔥👩‍👩‍👧", value: true })))).toMatchObject({ ok: true });
});

it.each([
  ["{", /no JSON/],
  ["[]", /no file of marks/],
  ['{"format":"contact-sheet-marks","version":2,"registers":[]}', /newer version/],
])("says what %s is", (text, problem) => {
  expect(problemsOf(readMarksJson(text))).toEqual([expect.stringMatching(problem)]);
});

it.each([
  ["name,id\n", /^1: The column “kind” is missing/],
  ["kind,id,colour\nimage,a,red\n", /^1: “colour” is no column here/],
  ["kind,id,note,note\n", /stands there twice/],
  ["", /^1: The column “kind” is missing/],
  ["kind,id\nimage,a\npicture,b\n", /^3: “picture” is no kind/],
  ["kind,id\nimage,\n", /^2: The id is missing/],
  ["kind,id,rating\nimage,a,6\n", /^2: “6” is no rating/],
  ["kind,id,state\nimage,a,good\n", /^2: “good” is no state/],
  ["kind,id,favourite\nimage,a,maybe\n", /^2: “maybe” is neither yes nor no/],
  [`kind,id,tags\nimage,a,"ok, ${"x".repeat(65)}"\n`, /^2: “x+…?” is no tag/],
  [`kind,id,note\nimage,a,${"x".repeat(1_000_000)}\n`, /^2: The note has 1,000,000 characters/],
  ["kind,id,note\nimage,a,one, two\n", /^2: There are 4 cells, but 3 columns/],
  ["kind,id,rating\nimage,a,1\nimage,a,2\n", /^3: This asset stands on line 2 already/],
])("says of the table %j what is wrong and where", (text, problem) => {
  expect(problemsOf(readMarksCsv(text))).toEqual([expect.stringMatching(problem)]);
});

it("reads columns in any order, and leaves alone what has none", () => {
  const read = readMarksCsv("ID;Kind;Tags;Rating\r\na;Video;client-a, 🔥 ,client-a;4\r\nb;image;;\r\n");
  expect(read).toEqual({
    ok: true,
    value: [
      { line: 2, subject: "v.a", tags: ["client-a", "🔥"], rating: 4 },
      { line: 3, subject: "i.b", tags: [], rating: 0 },
    ],
  });
});

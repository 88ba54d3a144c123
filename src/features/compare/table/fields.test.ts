import { expect, it } from "vitest";
import { noMarks } from "#contract/marks.ts";
import { wordDiff } from "#contract/prompts/word-diff.ts";
import { buildImage, buildVideo } from "#testing/assets.ts";
import { differenceText } from "./difference-text.ts";
import { compareFields } from "./fields.ts";

const image = buildImage({ id: "one", model: "nanobanana", style: "film", width: 512, height: 512 });
const other = buildImage({ ...image, id: "two", model: "seedream3.0", width: 1024, height: 1024 });

it("puts the fields that differ first, and leaves out what none of them has", () => {
  const rows = compareFields([
    { asset: image, marks: { ...noMarks, rating: 4, tags: ["client"] } },
    { asset: other, marks: noMarks },
  ]);
  const differing = rows.filter(({ differs }) => differs).map(({ name }) => name);
  expect(differing).toEqual(expect.arrayContaining(["Model", "Dimensions", "Rating", "Tag", "ID"]));
  expect(rows.slice(0, differing.length).map(({ name }) => name)).toEqual(differing);
  expect(rows.find(({ name }) => name === "Rating")?.values).toEqual(["4 stars", "Not rated"]);
  expect(rows.find(({ name }) => name === "Style")).toMatchObject({
    differs: false,
    values: ["film", "film"],
  });
  expect(rows.map(({ name }) => name)).not.toContain("Duration");
});

it("has none of the names by which addresses know prompts, families and slots", () => {
  const rows = compareFields([
    { asset: image, marks: noMarks },
    { asset: { ...other, prompt: "another one" }, marks: noMarks },
  ]);
  const named = rows.filter(({ values }) => values.some((value) => /^[0-9a-z]{14}$/.test(value)));
  expect(named).toEqual([]);
});

it("says what an image and a video have apart", () => {
  const rows = compareFields([
    { asset: image, marks: noMarks },
    { asset: buildVideo({ duration: 8 }), marks: noMarks },
  ]);
  expect(rows.find(({ name }) => name === "Type")?.values).toEqual(["Image", "Video"]);
  expect(rows.find(({ name }) => name === "Duration")?.values).toEqual(["", "8 s"]);
});

it("copies what differs as plain text", () => {
  const text = differenceText({
    letters: ["A", "B"],
    rows: [
      { name: "Model", values: ["x", ""], differs: true },
      { name: "Style", values: ["film", "film"], differs: false },
    ],
    prompts: { from: "A", to: "B", parts: wordDiff("a red fox", "a blue fox") },
  });
  expect(text).toBe(
    "Model\n  A: x\n  B: –\n\nPrompt, from A to B ([-removed-] {+added+})\na [-red-]{+blue+} fox",
  );
});

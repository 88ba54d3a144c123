import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildImage, buildVideo, sourcedOf } from "#testing/assets.ts";
import { formats, saysOf } from "./formats.ts";

const places = { apiUrl: "https://api.example/pictoryapis", origin: "https://sheet.example" };
const hostile = 'a {cat|dog}\n```\n<b>=1+1</b> \\ \u202e \ud800, "x"';
const image = sourcedOf(buildImage({ prompt: hostile, model: "-nano`banana", style: "=SUM(A1)" }, 1));
const video = sourcedOf(buildVideo({ prompt: "a fox", duration: 8 }, 2));

it("copies a prompt to the letter, whatever it holds", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (prompt) => {
      expect(formats.prompt.write([sourcedOf(buildImage({ prompt }))])).toBe(prompt);
    }),
    { seed: 21 },
  );
  expect(formats.prompt.write([image])).toBe(hostile);
});

it("copies requests as one object, or as one array of several", () => {
  expect(JSON.parse(formats.json.write([image]))).toMatchObject({ prompt: hostile });
  expect(JSON.parse(formats.json.write([image, video]))).toMatchObject([
    { prompt: hostile },
    { duration: "8s" },
  ]);
});

it("posts each to the address of its kind", () => {
  const commands = formats.curl.write([image, video], places);
  expect(commands).toContain("'https://api.example/pictoryapis/v1/aistudio/images'");
  expect(commands).toContain("\n\ncurl -X POST 'https://api.example/pictoryapis/v1/aistudio/videos'");
});

it("links to each on a line of its own", () => {
  expect(formats.link.write([image, video], places).split("\n")).toEqual([
    `https://sheet.example/images/${image.id}`,
    `https://sheet.example/videos/${video.id}`,
  ]);
});

describe("Markdown", () => {
  it("keeps the prompt to the letter in a block that nothing in it ends", () => {
    const text = formats.markdown.write([image]);
    expect(text.startsWith(`\`\`\`\`\n${hostile}\n\`\`\`\`\n`)).toBe(true);
    expect(text).toContain("- Model: ``-nano`banana``");
    expect(text).toContain("- Original: <https://");
  });
});

describe("CSV", () => {
  it("is a row alone for one, below the names of the columns for several", () => {
    expect(formats.csv.write([video])).toMatch(/^video,[^\r\n]+,8,a fox,https:[^\r\n]+\r\n$/);
    expect(formats.csv.write([video, video]).split("\r\n")).toHaveLength(4);
    expect(formats.csv.write([video, video])).toMatch(/^kind,id,created,/);
  });

  it("holds no formula that a spreadsheet would compute", () => {
    const row = formats.csv.write([image]);
    expect(row).toContain(",'-nano`banana,");
    expect(row).toContain(",'=SUM(A1),");
  });
});

it("says what was copied, and of how many", () => {
  expect(saysOf(formats.csv, 1)).toBe("CSV row");
  expect(saysOf(formats.csv, 1200)).toBe("CSV table of 1,200");
});

import { expect, test } from "@playwright/test";
import { noMarks } from "#contract/marks.ts";
import { xmpOf } from "#contract/take-away/xmp.ts";
import { buildImage } from "#testing/assets.ts";

const prompts = [
  "A <b>fox</b> & \"friends\" 'at' dawn ]]>",
  "controls \0\u0008\u001f\ufffe gone",
  "half a letter \ud83d",
  "👩‍👩‍👧‍👦 مرحبا \u202egnp.fox 夜明け",
  "  lines\r\nof\reach\nsystem  ",
  "x".repeat(5_000),
  "...",
];

/** What XML can hold of a text. */
const held = (text: string) =>
  [...text.toWellFormed()]
    .filter((letter) => (letter >= " " || "\t\n\r".includes(letter)) && letter !== "\ufffe")
    .join("");

test("a sidecar is read by a reader that is none of ours", async ({ page }) => {
  for (const prompt of prompts) {
    const marks = { ...noMarks, state: "reject" as const, rating: 4, tags: ["a&b", "<c>"] };
    const xmp = xmpOf({ asset: buildImage({ prompt, createdDate: "2026-03-06T23:30:00.000Z" }), marks });
    const read = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, "text/xml");
      const all = (name: string) =>
        Array.from(parsed.getElementsByTagName(name), (element) => element.textContent);
      const [description] = parsed.getElementsByTagName("dc:description");
      return {
        broken: all("parsererror"),
        prompt: description?.getElementsByTagName("rdf:li")[0]?.textContent,
        tags: Array.from(
          parsed.getElementsByTagName("dc:subject")[0]?.getElementsByTagName("rdf:li") ?? [],
          ({ textContent }) => textContent,
        ),
        rating: all("xmp:Rating"),
        created: all("xmp:CreateDate"),
      };
    }, xmp);
    expect(read).toEqual({
      broken: [],
      prompt: held(prompt),
      tags: ["a&b", "<c>"],
      rating: ["-1"],
      created: ["2026-03-06T23:30:00.000Z"],
    });
  }
});

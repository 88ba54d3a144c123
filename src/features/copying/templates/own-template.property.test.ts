import fc from "fast-check";
import { expect, it } from "vitest";
import { noMarks } from "#contract/marks.ts";
import { buildImage, sourcedOf } from "#testing/assets.ts";
import { fillOwnTemplate, readOwnTemplate } from "./own-template.ts";

/** Texts of every UTF-16 unit, lone surrogates included, with the letters of templates far more often than by chance. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom("{", "}", "|", "\\", "\n", "\r\n", "{prompt}", "👩‍👩‍👧", "ש", "\u202e", "a"),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    ),
    { maxLength: 12 },
  )
  .map((units) => units.join(""));

const escaped = (text: string) => text.replaceAll(/[{}\\]/g, "\\$&");

const filled = (text: string, prompt: string): string => {
  const read = readOwnTemplate(text);
  return read.ok
    ? fillOwnTemplate(read.parts, sourcedOf(buildImage({ prompt, aspectRatio: "16:9" })), noMarks)
    : read.problem;
};

it("gives a prompt to the letter, whatever is written in it and around it", () => {
  fc.assert(
    fc.property(hostile, hostile, hostile, (before, prompt, after) => {
      const text = `${escaped(before)}{prompt} --ar {ratio}${escaped(after)}`;
      expect(filled(text, prompt)).toBe(`${before}${prompt} --ar 16:9${after}`);
    }),
    { seed: 31, numRuns: 500 },
  );
});

it("reads any text or says in a sentence why not", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const read = readOwnTemplate(text);
      if (!read.ok) expect(read.problem).toMatch(/\.$/);
    }),
    { seed: 32, numRuns: 500 },
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import type { PromptTemplate, TemplatePart } from "./prompt-template.ts";
import { placedSlots, readTemplate, writeTemplate } from "./template-language.ts";
import { countVariants, variants } from "./variants.ts";

/** Texts of every UTF-16 unit, lone surrogates included, with the language's own letters far more often than by chance. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom("{", "|", "}", "\\", "=", "\n", "👩‍👩‍👧", "ש", "a"),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    ),
    { maxLength: 12 },
  )
  .map((units) => units.join(""));

const slot = fc.record({
  name: fc.option(hostile),
  values: fc.uniqueArray(hostile, { minLength: 1, maxLength: 4 }),
});
const templates = fc.array(fc.oneof(hostile, slot), { maxLength: 7 });

/** As it is read: texts that meet are one, and none is empty. */
function tidy(template: PromptTemplate): PromptTemplate {
  const parts: TemplatePart[] = [];
  for (const part of template) {
    const last = parts.at(-1);
    if (typeof part === "string" && typeof last === "string") parts[parts.length - 1] = last + part;
    else if (part !== "") parts.push(part);
  }
  return parts;
}

test("a template survives being written and read, whatever it holds", () => {
  fc.assert(
    fc.property(templates, (template) => {
      expect(readTemplate(writeTemplate(template))).toEqual({ ok: true, template: tidy(template) });
    }),
    { seed: 11, numRuns: 500 },
  );
});

test("any text is read or refused at a place within it, and what is read is written to the same", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const read = readTemplate(text);
      if (read.ok) expect(readTemplate(writeTemplate(read.template))).toEqual(read);
      else expect("{}").toContain(text.charAt(read.at));
    }),
    { seed: 12, numRuns: 500 },
  );
});

test("there are as many variants as are counted, and each is the parts with one value for each slot", () => {
  fc.assert(
    fc.property(templates, (template) => {
      const made = [...variants(template)];
      expect(made).toHaveLength(countVariants(template));
      const joined = template.reduce<string[]>(
        (heads, part) => {
          const values = typeof part === "string" ? [part] : part.values;
          return heads.flatMap((head) => values.map((value) => head + value));
        },
        [""],
      );
      expect(made).toEqual(joined);
    }),
    { seed: 13, numRuns: 200 },
  );
});

test("the first of a billion variants come at once", () => {
  const digits = { name: null, values: [..."0123456789"] };
  const template = Array.from({ length: 9 }, () => digits);
  expect(countVariants(template)).toBe(1e9);
  const made = variants(template);
  expect([made.next().value, made.next().value]).toEqual(["000000000", "000000001"]);
});

test("a slot stands where it is said to: what is around it stays when it is written anew", () => {
  fc.assert(
    fc.property(templates, hostile, (template, value) => {
      const text = writeTemplate(template);
      for (const { slot, from, to } of placedSlots(text)) {
        expect(readTemplate(text.slice(from, to))).toEqual({ ok: true, template: [slot] });
        const changed = writeTemplate([{ ...slot, values: [value] }]);
        const others = placedSlots(text.slice(0, from) + changed + text.slice(to)).map((one) => one.slot);
        expect(others).toContainEqual({ ...slot, values: [value] });
      }
      expect(placedSlots(text)).toHaveLength(template.filter((part) => typeof part !== "string").length);
    }),
    { seed: 14, numRuns: 300 },
  );
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { keptText, readText } from "./kept-text.ts";

it("keeps any text as JSON does, half pairs and the character 0 among them, and reads it back", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
    fc.string().map((some) => `i.${some}`),
    fc.uuid(),
    fc.constantFrom("", "a\n", "\\u0041", "tag:a b"),
  );
  fc.assert(
    fc.property(text, (some) => {
      expect(keptText(some)).toBe(JSON.stringify(some).slice(1, -1));
      expect(readText(keptText(some))).toBe(some);
    }),
    { seed: 11, numRuns: 500 },
  );
});

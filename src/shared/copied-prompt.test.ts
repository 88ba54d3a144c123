import fc from "fast-check";
import { afterEach, expect, it } from "vitest";
import { copiedPrompt, onOneLine } from "./copied-prompt.ts";
import { writeStored } from "./stored.ts";
import { stored } from "./stored-values.ts";

afterEach(() => writeStored(stored.promptFormat, "as is"));

it("joins lines by single spaces and leaves the spaces within them", () => {
  expect(onOneLine("  A fox,\n\n  at  dawn.\r\nWide shot \u2028 35 mm\n")).toBe(
    "A fox, at  dawn. Wide shot 35 mm",
  );
});

it("leaves no line break and loses no word", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", " ", "\n", "\r", "\u2029", "é") });
  fc.assert(
    fc.property(text, (prompt) => {
      const line = onOneLine(prompt);
      expect(line).not.toMatch(/[\n\r\u2028\u2029]/);
      expect(line.split(/\s+/)).toEqual(prompt.trim().split(/\s+/));
    }),
    { seed: 7 },
  );
});

it("copies in the form that was chosen", () => {
  expect(copiedPrompt("a\nb")).toBe("a\nb");
  writeStored(stored.promptFormat, "one line");
  expect(copiedPrompt("a\nb")).toBe("a b");
});

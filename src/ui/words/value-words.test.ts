import { expect, it } from "vitest";
import { blankWords, valueWords } from "./value-words.ts";

it("reads a value without what joins it, and names what cannot be seen", () => {
  expect(valueWords(", closer, simpler")).toBe("closer, simpler");
  expect(valueWords("...")).toBe("...");
  expect([valueWords(""), valueWords(" "), valueWords("\n\n")]).toEqual(["Nothing", "Blank", "Line break"]);
  expect(blankWords("fox")).toBe(null);
  expect(valueWords("word".repeat(1000)).length).toBeLessThan(90);
});

import { expect, it } from "vitest";
import { shortened } from "./shortened.ts";

it("leaves short texts alone, and takes whole words out of the middle of long ones", () => {
  expect(shortened("a fox at dawn")).toBe("a fox at dawn");
  const words = Array.from({ length: 60 }, (_, n) => `word${n}`).join(" ");
  expect(shortened(words)).toMatch(/^word0 .* word7 … word5\d .* word59$/);
});

it("bounds texts without blanks, and halves no letter", () => {
  expect(shortened("x".repeat(4000)).length).toBeLessThan(120);
  expect(shortened("👨‍👩‍👧".repeat(100))).toMatch(/^(?:👨‍👩‍👧)+ … (?:👨‍👩‍👧)+$/u);
  expect(shortened(`${"🇩🇪".repeat(50)}${"é".normalize("NFD").repeat(50)}`)).toMatch(
    /^(?:🇩🇪)+ … (?:e\u0301)+$/u,
  );
});

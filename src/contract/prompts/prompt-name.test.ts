import fc from "fast-check";
import { expect, test } from "vitest";
import { promptIdentity, promptName } from "./prompt-name.ts";

test("prompts that differ in composition, line ends and outer blanks alone are the same", () => {
  const name = promptName("a café\nat dawn");
  expect(promptName("a cafe\u0301\r\nat dawn")).toBe(name);
  expect(promptName("\n  a café\rat dawn\t")).toBe(name);
  expect(promptName("a café at dawn")).not.toBe(name);
  expect(promptName("A café\nat dawn")).not.toBe(name);
});

test("a name is fourteen letters and digits, whatever the prompt", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (prompt) => {
      expect(promptName(prompt)).toMatch(/^[0-9a-z]{14}$/);
      expect(promptName(promptIdentity(prompt))).toBe(promptName(prompt));
    }),
  );
});

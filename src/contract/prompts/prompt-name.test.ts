import fc from "fast-check";
import { expect, test } from "vitest";
import { hashOfName, promptHash, promptIdentity, promptName } from "./prompt-name.ts";

test("prompts that differ in composition, line ends and outer blanks alone are the same", () => {
  const name = promptName("a café\nat dawn");
  expect(promptName("a cafe\u0301\r\nat dawn")).toBe(name);
  expect(promptName("\n  a café\rat dawn\t")).toBe(name);
  expect(promptName("a café at dawn")).not.toBe(name);
  expect(promptName("A café\nat dawn")).not.toBe(name);
});

test("a name is fourteen letters and digits that spell the hash, whatever the prompt", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (prompt) => {
      expect(promptName(prompt)).toMatch(/^[0-9a-z]{14}$/);
      expect(hashOfName(promptName(prompt))).toEqual(promptHash(prompt));
      expect(promptName(promptIdentity(prompt))).toBe(promptName(prompt));
    }),
  );
});

test("what is no name is no prompt's", () => {
  for (const text of ["", "fox", "-", "{}", "zzzzzzzzzzzzzz"]) {
    const { low, high } = hashOfName(text);
    expect(low <= 0xffffffff && high <= 0xffffffff).toBe(false);
  }
});

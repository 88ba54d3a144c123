import { expect, it } from "vitest";
import { nameOfValue, readSlotValue, titleOfSlot, wordsOfValue, writeSlotValue } from "./slot-value.ts";

const hostile = [
  "",
  " ",
  "cat",
  "1.2.3",
  "a\nb",
  "-not",
  "\ud800",
  "👩‍👩‍👧‍👦".repeat(900),
  "שלום".repeat(900),
  `${"a".repeat(80)} `,
];

it("gives every value a short name that an address carries and that leads back to it alone", () => {
  const names = [...hostile, "a".repeat(80)].map(nameOfValue);
  expect(new Set(names).size).toBe(names.length);
  for (const value of names) {
    expect(value.length).toBeLessThan(64);
    const asked = { family: "0abcdefghijklm", place: 5, value };
    const params = new URLSearchParams([["slot", writeSlotValue(asked)]]);
    expect(readSlotValue(new URLSearchParams(String(params)).get("slot") ?? "")).toEqual(asked);
  }
});

it("reads nothing where there is none", () => {
  for (const text of ["", "cat", "fam.cat", "fam.0.cat", "fam.12.cat", ".1.cat"])
    expect(readSlotValue(text)).toBe(null);
});

it("tells a value, however long, and a slot in words", () => {
  expect(wordsOfValue(nameOfValue("cat"))).toBe("cat");
  expect(wordsOfValue(nameOfValue("x".repeat(100)))).toBe(`${"x".repeat(40)}…`);
  expect(titleOfSlot("SUBJECT", 1)).toBe("SUBJECT");
  expect(titleOfSlot(null, 1)).toBe("Slot 2");
  expect(titleOfSlot(" ", 0)).toBe("Slot 1");
});

import { expect, it } from "vitest";
import { fileSize, waited, whySlow } from "./slow-words.ts";

it.each([
  [4, "4 s"],
  [59, "59 s"],
  [60, "1 min"],
  [200, "3 min"],
])("%d seconds are %s", (seconds, text) => {
  expect(waited(seconds)).toBe(text);
});

it.each([
  [300, "1 kB"],
  [380_000, "380 kB"],
  [4_249_000, "4.2 MB"],
])("%d bytes are %s", (bytes, text) => {
  expect(fileSize(bytes)).toBe(text);
});

it.each([
  [undefined, undefined, "The file’s host has not answered yet."],
  [null, undefined, "The file is on its way."],
  [4_200_000, undefined, "The file is 4.2 MB and on its way."],
  [4_200_000, 0.386, "38 % of 4.2 MB has arrived."],
  [undefined, 0.5, "50 % has arrived."],
])("with %s bytes of which %s has come: %s %s", (bytes, arrived, text) => {
  expect(whySlow({ bytes, arrived })).toBe(text);
});

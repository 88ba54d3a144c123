import { expect, it } from "vitest";
import { familyAddress, parseFamilyAddress } from "./family-address.ts";

const path = "/prompts/f.0123456789abcd";

it("says what each slot is narrowed to, and which two the matrix shows", () => {
  const search = "?s1=cat&s1=-dog&s2=&s3=%5C-10+steps&rows=3&cols=1";
  const address = parseFamilyAddress(path, search);
  expect(address).toMatchObject({ name: "0123456789abcd", sides: [2, 0] });
  expect(address.filters.slice(0, 3)).toEqual([
    { include: ["cat"], exclude: ["dog"] },
    { include: [""], exclude: [] },
    { include: ["-10 steps"], exclude: [] },
  ]);
  expect(familyAddress(address)).toBe(path + search);
});

it.each(["?rows=1&cols=1", "?rows=0&cols=2", "?rows=x", "?cols=9&rows=1", "?s9=a&q=fox"])(
  "ignores what means nothing: %s",
  (search) => expect(familyAddress(parseFamilyAddress(path, search))).toBe(path),
);

it("knows no family by other paths", () => {
  for (const other of ["/prompts", "/prompts/", "/prompts/f.", "/prompts/f.a/b", "/prompts/f.%", "/"])
    expect(parseFamilyAddress(other, "").name).toBe("");
});

import { expect, it } from "vitest";
import { matrixAddress, parseMatrixAddress } from "./matrix-address.ts";

it("reads what the gallery's addresses say of assets, and what lies on the two sides", () => {
  const read = parseMatrixAddress("?q=fox&model=veo3.1&rows=prompt&cols=model&sort=oldest&view=list");
  expect(read).toMatchObject({
    query: { kind: "all", text: "fox", filters: { model: { include: ["veo3.1"] } }, sort: "newest" },
    sides: { rows: "prompt", cols: "model" },
  });
  expect(matrixAddress(read)).toBe("/matrix?q=fox&model=veo3.1&rows=prompt&cols=model");
  expect(parseMatrixAddress("?q=fox&model=veo3.1&rows=prompt&cols=model")).toEqual(read);
});

it("leaves out what is usual, and ignores what is no axis", () => {
  for (const search of ["", "?rows=model", "?cols=ratio", "?rows=colour&cols=tag", "?view=grid"])
    expect(matrixAddress(parseMatrixAddress(search))).toBe("/matrix");
});

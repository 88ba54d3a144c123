import { expect, it } from "vitest";
import { everything } from "#contract/everything.ts";
import { withFilter } from "#contract/query.ts";
import { matrixAddress, matrixOf, parseMatrixAddress } from "./matrix-address.ts";

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

it("has the slots of the one family that it is of", () => {
  const written = "/matrix?family=fam&rows=slot.1&cols=slot.2";
  expect(parseMatrixAddress(written.slice("/matrix".length)).sides).toEqual({
    rows: "slot.1",
    cols: "slot.2",
  });
  expect(matrixAddress(parseMatrixAddress(written.slice("/matrix".length)))).toBe(written);
  expect(matrixAddress(parseMatrixAddress("?family=a&family=b&rows=slot.1"))).toBe(
    "/matrix?family=a&family=b",
  );
  expect(matrixOf({ ...everything, text: "fox", sort: "oldest" })).toBe("/matrix?q=fox");
  expect(matrixOf(withFilter(everything, "family", { include: ["fam"], exclude: [] }))).toBe(
    "/matrix?family=fam&rows=slot.1&cols=model",
  );
});

it("takes the kind of the list along that it was come to from", () => {
  expect(matrixOf({ ...everything, kind: "video" })).toBe("/matrix?in=videos");
  const images = parseMatrixAddress("?model=nanobanana&in=images&rows=ratio&cols=style");
  expect(images.query.kind).toBe("image");
  expect(matrixAddress(images)).toBe("/matrix?model=nanobanana&in=images&rows=ratio&cols=style");
});

import { expect, it } from "vitest";
import { downloadUrl, namedUrl, partsOfSealed, sealedAddress, sealedOf, thumbnailUrl } from "./media.ts";

it("makes what can be asked for of a sealed address", () => {
  const sealed = sealedAddress("t-o_ken");
  expect(thumbnailUrl(sealed, 480)).toBe("/media/thumb/t-o_ken?w=480");
  expect(thumbnailUrl(sealed, 240, true)).toBe("/media/thumb/t-o_ken?w=240&whole=1");
  expect(sealedOf(namedUrl(sealed, "a/b fox"))).toBe(sealed);
  expect(downloadUrl(sealed, "a&b")).toBe(`${sealed}?name=a%26b`);
});

it("takes sealed addresses apart, those of before too", () => {
  expect(partsOfSealed(sealedAddress("token"))).toEqual(["token"]);
  expect(partsOfSealed("/media/original/mac/url")).toEqual(["mac", "url"]);
});

import { expect, it } from "vitest";
import { sealedPath, sourceUrl, thumbnailUrl } from "./media.ts";

it("reads the provider's URL back from a sealed address", () => {
  const url = "https://cdn.example/ü/a b.png?sig=a+b/c==&x=狐";
  const sealed = sealedPath("s3al", url);
  expect(sealed).toMatch(/^\/media\/original\/s3al\/[\w-]+$/);
  expect(sourceUrl(sealed)).toBe(url);
  expect(thumbnailUrl(sealed, 480)).toMatch(/^\/media\/thumb\/s3al\/[\w-]+\?w=480$/);
});

import { expect, it } from "vitest";
import { assetsSharedBy, fragmentOf, textOfFragment } from "./shared-address.ts";

const uuid = "5f0c9a52-6f6e-4c1e-9d5a-0a6f2b7c1d3e";
const film = "20260110123015123a1b2c3d4e5f60718";

it.each([
  [`https://gallery.example/images/${uuid}?q=fox`, `image:${uuid}`],
  [`https://gallery.example/under/a/prefix/videos/${film}`, `video:${film}`],
  ["http://127.0.0.1:4321/images/a%2Fb", "image:a/b"],
  [`Look at this: https://gallery.example/images/${uuid}`, `image:${uuid}`],
])("reads an item's page: %s", (text, first) => {
  const [key] = assetsSharedBy(text);
  expect(`${key?.kind}:${key?.id}`).toBe(first);
});

it.each([
  [`https://cdn.example/ai/${uuid}.png?X-Amz-Signature=0af3`, uuid],
  [`https://cdn.example/media/videos/${film}/preview.jpg`, film],
])("finds the id in a medium's address: %s", (text, id) => {
  expect(assetsSharedBy(text)).toEqual([
    { kind: "image", id },
    { kind: "video", id },
  ]);
});

it.each([
  "",
  "a fox at dawn",
  uuid,
  "https://",
  "https://example.com/",
  "https://example.com/%E0%A4%A",
  "javascript:alert(1)",
])("finds nothing in %j", (text) => {
  expect(assetsSharedBy(text)).toEqual([]);
});

it("looks through no more than a page's worth", () => {
  expect(assetsSharedBy(`https://example.com/${`${uuid}/`.repeat(10_000)}`).length).toBeLessThanOrEqual(12);
});

it("reads what was handed over, and writes what was pasted", () => {
  expect(textOfFragment(`#title=A+fox&url=${encodeURIComponent("https://a.example/?b=c&d=e#f")}`)).toBe(
    "https://a.example/?b=c&d=e#f  A fox",
  );
  const text = "https://a.example/?b=c&d=100% #f";
  expect(textOfFragment(fragmentOf(text))).toBe(text);
  expect(textOfFragment("")).toBe("");
});

import * as v from "valibot";
import { expect, it } from "vitest";
import { pageSchema } from "#contract/page.ts";
import { createSourceOf } from "#contract/take-away/source-of.ts";
import { createSealer } from "../media/seal.ts";
import { normalizePage } from "./normalize.ts";

const { seal, sourceKeys } = createSealer("secret");
const sourceUrl = createSourceOf(sourceKeys);

const image = {
  url: "https://cdn.example/a.png?sig=x",
  id: "3f2a",
  prompt: "a fox\nat dawn",
  aspectRatio: "16:9",
  createdDate: "2026-03-01T10:00:00Z",
  model: "nanobanana",
  width: 1024,
  height: 1024,
};

function normalize(kind: "image" | "video", ...items: unknown[]) {
  const page = normalizePage(kind, { items }, seal);
  return v.parse(pageSchema, page);
}

function first(kind: "image" | "video", item: object) {
  const asset = normalize(kind, item).items[0];
  if (!asset) throw new Error("The item was skipped.");
  return asset;
}

it("keeps an ordinary image and seals its address", () => {
  const asset = first("image", image);
  expect(asset).toMatchObject({ kind: "image", id: "3f2a", prompt: "a fox\nat dawn", width: 1024 });
  expect(asset.createdDate).toBe("2026-03-01T10:00:00.000Z");
  expect(sourceUrl(asset.url)).toBe(image.url);
  expect(asset).not.toHaveProperty("omitted");
});

it("reads everything a video has", () => {
  const asset = first("video", {
    ...image,
    duration: "8s",
    previewImageUrl: "https://cdn.example/p.jpg",
    thumbnailImageUrl: null,
    lastFrameImageUrl: "https://cdn.example/l.png",
    firstFrameImageUrl: "",
    referenceImageUrls: ["https://a.example/1", "https://a.example/2", "https://a.example/1"],
  });
  if (asset.kind !== "video") throw new Error("not a video");
  expect(asset.duration).toBe(8);
  expect(sourceUrl(asset.previewImageUrl ?? "")).toBe("https://cdn.example/p.jpg");
  expect(asset).not.toHaveProperty("thumbnailImageUrl");
  expect(asset).not.toHaveProperty("firstFrameImageUrl");
  expect(asset.referenceImageUrls?.map(sourceUrl)).toEqual(["https://a.example/1", "https://a.example/2"]);
  expect(asset).not.toHaveProperty("omitted");
});

it("reads an image's one reference as a list of one", () => {
  const asset = first("image", { ...image, referenceImageUrl: "http://anywhere.example/r" });
  expect(asset.referenceImageUrls?.map(sourceUrl)).toEqual(["http://anywhere.example/r"]);
});

it("leaves unusable optional fields out and names them", () => {
  const asset = first("video", {
    ...image,
    style: 7,
    duration: "soon",
    lastFrameImageUrl: "javascript:alert(1)",
    referenceImageUrls: ["https://a.example/1", "data:text/html,x", 4],
  });
  expect(asset.referenceImageUrls).toHaveLength(1);
  expect(asset.omitted?.toSorted()).toEqual(["duration", "lastFrameImageUrl", "referenceImageUrls", "style"]);
});

it.each([
  [{ ...image, url: "javascript:alert(1)" }, "url is not an http address"],
  [{ ...image, url: undefined }, "url is missing"],
  [{ ...image, createdDate: "yesterday" }, 'createdDate is not a date that can be read ("yesterday")'],
  [{ ...image, createdDate: undefined }, "createdDate is missing"],
  [{ ...image, createdDate: null }, "createdDate is missing"],
  [{ ...image, id: "" }, "id is empty"],
  [{ ...image, model: "m".repeat(201) }, "model is too long"],
  ["not an object", "is not an object"],
  [null, "is not an object"],
])("skips only the bad item, and says why", (bad, reason) => {
  const page = normalize("image", image, bad, image);
  expect(page.items).toHaveLength(2);
  expect(page.skipped).toEqual([{ index: 1, reason }]);
});

it.each(["a b", " a ", "é", "a/b", "..", "100%", "🦊", "n".repeat(500)])("keeps the id %j as sent", (id) => {
  expect(first("image", { ...image, id }).id).toBe(id);
});

it("gives ids that are numbers as text, and half a surrogate pair as what UTF-8 can say", () => {
  expect(first("image", { ...image, id: 42 }).id).toBe("42");
  expect(first("image", { ...image, id: "a\uD83E" }).id).toBe("a\uFFFD");
});

it("leaves nothing out for want of a size", () => {
  const { width: _, height: __, ...unsized } = image;
  expect(first("image", unsized)).toMatchObject({ width: 1024, height: 576, sizeUnstated: true });
  expect(first("video", { ...image, width: 0, height: null })).toMatchObject({ sizeUnstated: true });
  expect(first("image", image)).not.toHaveProperty("sizeUnstated");
});

it("cuts what is absurdly long, and says so", () => {
  const asset = first("image", { ...image, prompt: "狐".repeat(20_000) });
  expect(asset.prompt).toHaveLength(10_000);
  expect(asset.omitted).toEqual(["prompt"]);
});

it("accepts sizes written as text and times without a zone", () => {
  const asset = first("image", { ...image, width: "640", createdDate: "2026-03-01T10:00:00.5" });
  expect(asset.width).toBe(640);
  expect(asset.createdDate).toBe("2026-03-01T10:00:00.500Z");
});

it("ends the list on every form of no key, and on no other", () => {
  for (const nextPageKey of [undefined, null, ""])
    expect(normalizePage("image", { items: [], nextPageKey }, seal)).toEqual({ items: [] });
  expect(normalizePage("image", { items: [], nextPageKey: "k" }, seal)).toEqual({
    items: [],
    nextPageKey: "k",
  });
});

it.each([[null], ["text"], [[]], [{}], [{ items: null }], [{ items: {} }], [{ items: [], nextPageKey: 4 }]])(
  "tells what is no list from an empty one",
  (json) => {
    expect(normalizePage("image", json, seal)).toBeUndefined();
  },
);

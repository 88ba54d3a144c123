import { expect, it } from "vitest";
import { buildImage, buildVideo, sourcedOf } from "#testing/assets.ts";
import { noMarks } from "../marks.ts";
import { sidecarKinds, sidecarsOf } from "./sidecars.ts";

const sha256 = "0".repeat(64);
const marks = { ...noMarks, rating: 4, tags: ["client-a"] };

it("stands beside its file under its name", () => {
  const file = {
    asset: sourcedOf(buildImage()),
    marks: noMarks,
    path: "2026.03/fox 3.1.png",
    bytes: 3,
    sha256,
  };
  expect(sidecarsOf(file, sidecarKinds).map(({ path }) => path)).toEqual([
    "2026.03/fox 3.1.json",
    "2026.03/fox 3.1.txt",
    "2026.03/fox 3.1.png.xmp",
  ]);
  expect(sidecarsOf(file, [])).toEqual([]);
});

it("holds every field, the marks, and the provider's own addresses alone", () => {
  const asset = buildVideo({ id: "7", referenceImageUrls: [buildImage({ id: "3" }).url], style: "noir" });
  const [json] = sidecarsOf({ asset: sourcedOf(asset), marks, path: "a/7.mp4", bytes: 3, sha256 }, ["json"]);
  const read = JSON.parse(json?.text ?? "");
  const { url, referenceImageUrls, previewImageUrl, thumbnailImageUrl, lastFrameImageUrl, ...plain } = asset;
  expect(read).toEqual({
    format: "contact-sheet-item",
    version: 1,
    ...plain,
    url: "https://cdn.example/videos/7.mp4",
    referenceImageUrls: ["https://cdn.example/images/3.png"],
    previewImageUrl: "https://cdn.example/videos/7-preview.jpg",
    thumbnailImageUrl: "https://cdn.example/videos/7-thumbnail.jpg",
    lastFrameImageUrl: "https://cdn.example/videos/7-last.png",
    marks,
    file: { name: "7.mp4", bytes: 3, sha256 },
  });
  expect(json?.text).not.toContain("/media/original/");
});

it("gives the prompt as it is", () => {
  const asset = sourcedOf(buildImage({ prompt: "A fox\nat <dawn>" }));
  const file = { asset, marks, path: "f.png", bytes: 3, sha256 };
  expect(sidecarsOf(file, ["txt"])[0]?.text).toBe("A fox\nat <dawn>\n");
});

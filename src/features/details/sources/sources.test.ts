import { expect, it } from "vitest";
import { buildImage, buildVideo, sealedUrl } from "#testing/assets.ts";
import { sourcesOf } from "./sources.ts";

const labels = (...args: Parameters<typeof sourcesOf>) => sourcesOf(...args).map((s) => s.label);

it("names what an image was made from", () => {
  expect(labels(buildImage())).toEqual([]);
  expect(labels(buildImage({ referenceImageUrls: [sealedUrl("a")] }))).toEqual(["Reference image"]);
});

it("puts a video's first frame and the video it continues before numbered references", () => {
  const video = buildVideo({
    referenceImageUrls: [sealedUrl("a"), sealedUrl("b")],
    extendVideoUrl: sealedUrl("c.mp4"),
    firstFrameImageUrl: sealedUrl("d"),
  });
  expect(labels(video)).toEqual(["First frame", "Extended video", "Reference 1", "Reference 2"]);
  expect(sourcesOf(video)[1]).toMatchObject({ url: sealedUrl("c.mp4"), media: "video" });
});

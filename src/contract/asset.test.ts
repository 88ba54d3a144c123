import { expect, it } from "vitest";
import { buildImage, buildVideo, sealedUrl } from "#testing/assets.ts";
import { stillOf } from "./asset.ts";

it("is the image itself, and of a video a still but never the film", () => {
  const image = buildImage();
  expect(stillOf(image)).toBe(image.url);
  const { thumbnailImageUrl, previewImageUrl, lastFrameImageUrl, ...bare } = buildVideo();
  const last = sealedUrl("last.png");
  const preview = sealedUrl("preview.jpg");
  expect(stillOf(bare)).toBeUndefined();
  expect(stillOf({ ...bare, lastFrameImageUrl: last })).toBe(last);
  expect(stillOf({ ...bare, lastFrameImageUrl: last, previewImageUrl: preview })).toBe(preview);
  expect(stillOf(buildVideo({ thumbnailImageUrl: last, previewImageUrl: preview }))).toBe(last);
});

import { expect, it } from "vitest";
import { buildImage, buildVideo } from "#testing/assets.ts";
import { spoken } from "./use-announced.ts";

const beside = { before: [], after: [] };

it("names an item and its place", () => {
  const fox = buildImage({ prompt: "A red fox\nat dawn" });
  expect(spoken({ asset: fox, position: { index: 1239, total: 2400 }, beside })).toBe(
    "Image 1,240 of 2,400: A red fox at dawn",
  );
  expect(spoken({ asset: fox, position: { index: -1, total: 0 }, beside })).toBe("Image: A red fox at dawn");
  const silent = buildVideo({ prompt: " " });
  expect(spoken({ asset: silent, position: { index: 0, total: 1 }, beside })).toBe(
    "Video 1 of 1, without a prompt",
  );
});

import { expect, it } from "vitest";
import type { AssetKey } from "#contract/asset.ts";
import { whomToCompare } from "./whom-to-compare.ts";

const image = (id: string): AssetKey => ({ kind: "image", id });
const keys = (count: number) => Array.from({ length: count }, (_, i) => image(String(i)));

it("compares what is selected, with the one that is near before it", () => {
  expect(whomToCompare(null, keys(2), 2)).toEqual({ compare: keys(2) });
  expect(whomToCompare(image("x"), keys(2), 2)).toEqual({ compare: [image("x"), ...keys(2)] });
  expect(whomToCompare(image("1"), keys(2), 2)).toEqual({ compare: keys(2) });
});

it("takes an image and a video of one id for two", () => {
  const video: AssetKey = { kind: "video", id: "0" };
  expect(whomToCompare(video, keys(1), 1)).toEqual({ compare: [video, image("0")] });
});

it("says what is missing, or too much", () => {
  expect(whomToCompare(null, [], 0)).toEqual({ say: "Select two to four to compare them" });
  expect(whomToCompare(image("x"), [], 0)).toEqual({ say: "Select another to compare this one with" });
  expect(whomToCompare(null, keys(5), 1200)).toEqual({ say: "Two to four can be compared; 1200 are meant" });
  expect(whomToCompare(image("x"), keys(4), 4)).toEqual({ say: "Two to four can be compared; 5 are meant" });
});

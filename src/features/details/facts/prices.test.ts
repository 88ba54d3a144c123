import { expect, it } from "vitest";
import { buildImage, buildVideo } from "#testing/assets.ts";
import { estimateCredits } from "./prices.ts";

it.each([
  [buildImage({ model: "flux-schnell" }), 0.6],
  [buildImage({ model: "nanobanana-pro" }), 14],
  [buildVideo({ model: "veo3.1", duration: 8 }), 160],
  [buildVideo({ model: "pixverse5.5", duration: 5 }), 8],
  [buildVideo({ model: "pixverse5.5", duration: 8 }), 12.8],
])("multiplies out what is known (%#)", (asset, credits) => {
  expect(estimateCredits(asset)).toBe(credits);
});

it("says nothing about what it does not know", () => {
  expect(estimateCredits(buildImage({ model: "seedream9" }))).toBeUndefined();
  expect(estimateCredits(buildImage({ model: "veo3.1" }))).toBeUndefined();
  const { duration: _, ...unmeasured } = buildVideo({ model: "veo3.1" });
  expect(estimateCredits(unmeasured)).toBeUndefined();
});

import * as v from "valibot";
import { expect, it } from "vitest";
import { keyOf } from "#contract/asset.ts";
import { assetSchema } from "#contract/asset-schema.ts";
import { buildAsset, buildAssets, buildImage } from "./assets.ts";

it("builds assets that the contract accepts, each with its own key", () => {
  const assets = buildAssets(500);
  for (const asset of assets) expect(v.is(assetSchema, asset)).toBe(true);
  expect(new Set(assets.map(keyOf)).size).toBe(500);
  expect(assets.map((a) => a.createdDate)).toEqual(
    assets
      .map((a) => a.createdDate)
      .sort()
      .reverse(),
  );
});

it("builds the same asset from the same seed, and lets overrides win", () => {
  expect(buildImage({}, 7)).toEqual(buildImage({}, 7));
  expect(buildAsset({ kind: "video", model: "new" }, 7)).toMatchObject({ kind: "video", model: "new" });
});

import { expect, it } from "vitest";
import type { AssetKey } from "#contract/asset.ts";
import { forgetFirst, pairedWith } from "./first-of-two.ts";

const [a, b, c]: readonly AssetKey[] = [
  { kind: "image", id: "a" },
  { kind: "video", id: "a" },
  { kind: "image", id: "c" },
];

it("pairs every second with the one before, unless that is itself or forgotten", () => {
  expect(pairedWith(a!)).toBeNull();
  expect(pairedWith(a!)).toBeNull();
  expect(pairedWith(b!)).toEqual([a, b]);
  expect(pairedWith(c!)).toBeNull();
  forgetFirst();
  expect(pairedWith(a!)).toBeNull();
  expect(pairedWith(c!)).toEqual([a, c]);
});

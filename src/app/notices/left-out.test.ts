import { expect, it } from "vitest";
import type { FeedStatus } from "#catalog/index.ts";
import { isMuch, leftOutOf } from "./left-out.ts";

const feed = (count: number, skipped: number, skippedReason: string | null = null) =>
  ({ count, skipped, skippedReason }) as FeedStatus;

it("counts of the list that is shown", () => {
  const feeds = { image: feed(90, 10, "id is missing"), video: feed(5, 0) };
  expect(leftOutOf(feeds, "all")).toEqual({ count: 10, of: 105, reason: "id is missing" });
  expect(leftOutOf(feeds, "video")).toEqual({ count: 0, of: 5, reason: null });
});

it.each([
  [0, 0, false],
  [100, 0, false],
  [0, 1, true],
  [100, 9, false],
  [100, 10, true],
  [1000, 40, false],
  [1000, 60, true],
])("of %i that can be read and %i that cannot says %s", (count, skipped, much) => {
  expect(isMuch(leftOutOf({ image: feed(count, skipped), video: feed(0, 0) }, "all"))).toBe(much);
});

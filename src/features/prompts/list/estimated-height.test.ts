import { expect, it } from "vitest";
import { estimatedHeight } from "./estimated-height.ts";

it("takes entries for what they are while the list is short", () => {
  expect(estimatedHeight(0)).toBe(153);
  expect(estimatedHeight(70_000)).toBe(153);
});

it("keeps the last of a great many within what any browser can scroll to, even where 40,000 of them are higher", () => {
  for (const entries of [80_000, 100_000, 1_000_000]) {
    const height = entries * estimatedHeight(entries);
    expect(height + 40_000 * 140).toBeLessThan(17_800_000);
    expect(height).toBeGreaterThan(10_000_000);
  }
});

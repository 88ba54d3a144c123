import { expect, it } from "vitest";
import { edgeSpeed } from "./edge-scroll.ts";

it("rests in the middle, and goes the faster the nearer to an edge or beyond it", () => {
  expect(edgeSpeed(400, 800)).toBe(0);
  expect(edgeSpeed(60, 800)).toBe(0);
  const down = [760, 790, 810, 900].map((y) => edgeSpeed(y, 800));
  expect(down).toEqual([...down].sort((a, b) => a - b));
  expect(down[0]).toBeGreaterThan(0);
  for (const [i, y] of [760, 790, 810, 900].entries())
    expect(edgeSpeed(800 - y, 800)).toBeCloseTo(-(down[i] ?? 0));
});

it("leaves a low window a place to rest", () => {
  expect(edgeSpeed(50, 100)).toBe(0);
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { clampView, type Frame, fitBox, mostScale, percentOf } from "#ui/zoom/zoom.ts";
import { placeOf, viewAt } from "./linked-view.ts";

const length = fc.integer({ min: 200, max: 3000 });
const size = fc.record({ width: length, height: length });
const frame: fc.Arbitrary<Frame> = fc.record({
  media: size,
  stage: size,
  density: fc.constantFrom(1, 1.5, 2),
});
const offset = fc.integer({ min: -4000, max: 4000 });
const view = fc.record({ scale: fc.double({ min: 1, max: 12, noNaN: true }), x: offset, y: offset });

it("finds a view again from its place", () => {
  fc.assert(
    fc.property(frame, view, (own, asked) => {
      const given = clampView(asked, own);
      const again = viewAt(placeOf(given, own, own), own, own);
      expect(again.scale).toBeCloseTo(given.scale, 6);
      expect(again.x).toBeCloseTo(given.x, 4);
      expect(again.y).toBeCloseTo(given.y, 4);
    }),
    { seed: 3 },
  );
});

it("shows the same share of pictures of one shape, at twice the percentage of half the pixels", () => {
  const stage = { width: 700, height: 500 };
  const first: Frame = { media: { width: 2048, height: 2048 }, stage, density: 1 };
  const half: Frame = { media: { width: 1024, height: 1024 }, stage, density: 1, most: mostScale(first) };
  fc.assert(
    fc.property(view, (asked) => {
      const leading = clampView(asked, first);
      const place = placeOf(leading, first, first);
      const following = viewAt(place, first, half);
      expect(following.scale).toBeCloseTo(leading.scale, 6);
      expect(following.x).toBeCloseTo(leading.x, 4);
      expect(percentOf(following, half) / percentOf(leading, first)).toBeCloseTo(2, 1);
    }),
    { seed: 3 },
  );
});

it("keeps the middle within every picture, whatever its shape", () => {
  fc.assert(
    fc.property(frame, frame, view, (first, own, asked) => {
      const place = placeOf(clampView(asked, first), first, first);
      const { x, y, scale } = viewAt(place, first, own);
      const box = fitBox(own.media, own.stage);
      expect(scale).toBeGreaterThanOrEqual(1);
      expect(Math.abs(x)).toBeLessThanOrEqual((box.width * scale) / 2);
      expect(Math.abs(y)).toBeLessThanOrEqual((box.height * scale) / 2);
    }),
    { seed: 3 },
  );
});

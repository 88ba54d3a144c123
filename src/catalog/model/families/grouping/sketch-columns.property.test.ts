import fc from "fast-check";
import { expect, it } from "vitest";
import { SketchColumns, sketchSize } from "./sketch-columns.ts";

const guide = fc.record({
  words: fc.oneof(fc.nat(40), fc.nat(20_000)),
  bits: fc.uniqueArray(fc.nat(sketchSize - 1), { maxLength: sketchSize }),
});
type Guide = typeof guide extends fc.Arbitrary<infer T> ? T : never;

const places = 70;

it("tells what guides share with a prompt as counting one by one does, wherever they have moved", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ guide, at: fc.nat(places - 1), from: fc.nat(places - 1) }), { maxLength: 80 }),
      guide,
      fc.integer({ min: -2, max: 60 }),
      fc.boolean(),
      (steps, prompt, fewest, moreForMore) => {
        const leastOf = (words: number) => fewest + (moreForMore ? Math.ceil(words / 2) : 0);
        const columns = new SketchColumns();
        columns.reserve(places);
        const plain = new Map<number, Guide>();
        for (const { guide, at, from } of steps) {
          columns.clear(at);
          plain.delete(at);
          const moved = plain.get(from);
          if (moved) columns.move(from, at);
          else columns.set(at, guide.words, guide.bits);
          plain.set(at, moved ?? guide);
          if (moved) plain.delete(from);
        }
        const told = new Map<number, number>();
        columns.eachSharing(prompt, leastOf, (place, shared) => told.set(place, shared));
        for (const [place, { words, bits }] of plain) {
          const shared = bits.filter((bit) => prompt.bits.includes(bit)).length;
          const fits = 2 * words >= prompt.words && 2 * prompt.words >= words;
          if (told.has(place) || (fits && shared >= leastOf(words))) expect(told.get(place)).toBe(shared);
          if (shared < leastOf(0)) expect(told.has(place)).toBe(false);
        }
        for (const place of told.keys()) expect(plain.has(place)).toBe(true);
      },
    ),
    { seed: 128, numRuns: 300 },
  );
});

it("counts up to all of its bits", () => {
  const columns = new SketchColumns();
  const bits = Array.from({ length: sketchSize }, (_, bit) => bit);
  columns.reserve(40);
  columns.set(33, 900, bits);
  const told: [number, number][] = [];
  columns.eachSharing(
    { words: 800, bits },
    () => sketchSize,
    (...one) => told.push(one),
  );
  expect(told).toEqual([[33, sketchSize]]);
});

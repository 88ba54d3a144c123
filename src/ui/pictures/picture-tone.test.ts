import fc from "fast-check";
import { expect, it } from "vitest";
import { packTone, placeholderOf, unpackTone } from "./picture-tone.ts";

it("remembers a tone in a number that a column can hold", () => {
  const tone = fc.record({
    colour: fc.integer({ min: 0, max: 0xffffff }),
    clear: fc.boolean(),
    lightEdge: fc.boolean(),
    darkEdge: fc.boolean(),
  });
  fc.assert(
    fc.property(tone, (tone) => {
      expect(unpackTone(Uint32Array.of(packTone(tone))[0]!)).toEqual(tone);
    }),
  );
});

it("takes no number of before for a tone, nor the sign of there being none", () => {
  for (const packed of [0, 0x000001, 0xffffff, 0x7f7f7f, 0xffffffff])
    expect(unpackTone(packed)).toBeUndefined();
});

it("gives a frame its picture's colour, unless the picture is seen through", () => {
  const tone = { colour: 0x0a0b0c, clear: false, lightEdge: false, darkEdge: false };
  expect(placeholderOf(tone)).toBe("#0a0b0c");
  expect(placeholderOf({ ...tone, clear: true })).toBeUndefined();
  expect(placeholderOf(undefined)).toBeUndefined();
});

import fc from "fast-check";
import type { View } from "../../layout/sheet-layout.ts";
import type { Shape } from "./sheet-world.ts";

/** How a sheet may be laid out. */
export const shape = fc.record<Shape>({
  view: fc.constantFrom<View>("rows", "grid", "list"),
  width: fc.integer({ min: 300, max: 1_600 }),
  target: fc.integer({ min: 80, max: 400 }),
  viewport: fc.integer({ min: 420, max: 1_100 }),
});
/** A part of a whole: which item of those there are, how far down. */
export const share = fc.double({ min: 0, max: 1, noNaN: true });

import fc from "fast-check";
import { expect, it } from "vitest";
import { shape, share } from "./testing/arbitraries.ts";
import { resultOf, type Shape, SheetWorld, sightOf } from "./testing/sheet-world.ts";

const change = fc.record({ shape, newer: fc.nat(40), older: fc.nat(40) });
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;
const times = { seed: 31, numRuns: 150 };

const rowsOf = (count: number, newer = 0, older = 0) =>
  Array.from({ length: newer + count + older }, (_, i) => 1_000 + count + newer - i);

/** Shows a sheet through some changes and back in its first layout, with all that has arrived gone again. */
function throughAndBack(count: number, first: Shape, changes: Change[], act: (world: SheetWorld) => void) {
  const world = new SheetWorld(sightOf(resultOf(rowsOf(count)), first));
  act(world);
  const before = world.position;
  for (const { shape, newer, older } of changes)
    world.show(sightOf(resultOf(rowsOf(count, newer, older)), shape));
  world.show(sightOf(resultOf(rowsOf(count)), first));
  expect(Math.abs(world.position - before)).toBeLessThanOrEqual(1);
}

it("ends where it began once any layouts and arrivals are undone", () => {
  const changes = fc.array(change, { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.integer({ min: 40, max: 300 }), shape, share, changes, (count, shape, share, changes) =>
      throughAndBack(count, shape, changes, (world) => world.scroll(share * world.sight.height)),
    ),
    times,
  );
});

it("does so too for an item that was turned to, wherever on the screen it was", () => {
  const changes = fc.array(change, { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(
      fc.integer({ min: 40, max: 300 }),
      shape,
      share,
      share,
      changes,
      (count, shape, share, which, changes) =>
        throughAndBack(count, shape, changes, (world) => {
          world.scroll(share * world.sight.height);
          const seen = world.seen();
          world.focusTile(seen[Math.floor(which * (seen.length - 1))] ?? 0);
        }),
    ),
    times,
  );
});

it("does not drift while a window's edge is dragged", () => {
  const result = resultOf(rowsOf(600));
  const wide = (width: number) => sightOf(result, { view: "rows", width, target: 210, viewport: 800 });
  const world = new SheetWorld(wide(1_400));
  world.scroll(6_543);
  for (let round = 0; round < 3; round++) {
    for (let width = 1_390; width >= 660; width -= 10) world.show(wide(width));
    for (let width = 670; width <= 1_400; width += 10) world.show(wide(width));
    expect(world.position).toBe(6_543);
  }
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { SpanPool } from "./span-pool.ts";

const spans = fc
  .array(fc.oneof(fc.nat(40), fc.nat(5000)), { maxLength: 12 })
  .map((all) => all.sort((one, other) => one - other));

it("gives back what was set last for each prompt, however often and however long", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(20), spans), { maxLength: 200 }), (writes) => {
      const pool = new SpanPool();
      pool.reserve(21);
      const held = new Map<number, number[]>();
      for (const [prompt, list] of writes) {
        pool.set(prompt, list);
        held.set(prompt, list);
      }
      for (let prompt = 0; prompt <= 20; prompt++) expect(pool.get(prompt)).toEqual(held.get(prompt) ?? []);
    }),
    { seed: 77, numRuns: 100 },
  );
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { bucketOf, buckets } from "../reading/sketch.ts";
import { type Difference, DifferencePool } from "./difference-pool.ts";

const prompts = 21;
const spans = fc
  .array(fc.oneof(fc.nat(40), fc.nat(5000)), { maxLength: 12 })
  .map((all) => all.sort((one, other) => one - other));
const word = fc.nat(2 ** 31 - 1);
const words = fc.oneof(fc.array(word, { maxLength: 9 }), fc.array(word, { minLength: 250, maxLength: 270 }));
const writes = fc.array(fc.tuple(fc.nat(prompts - 1), fc.record({ spans, words })), { maxLength: 200 });

function expectHeld(
  pool: DifferencePool,
  held: ReadonlyMap<number, Difference>,
  others: readonly number[],
): void {
  const marked = new Uint8Array(buckets);
  for (const other of others) marked[bucketOf(other)] = 1;
  for (let prompt = 0; prompt < prompts; prompt++) {
    const { spans, words } = held.get(prompt) ?? { spans: [], words: [] };
    expect(pool.spansOf(prompt)).toEqual(spans);
    const known = spans.length === 0 ? [] : words.slice(0, 255);
    expect(pool.outside(prompt, marked)).toBe(known.filter((one) => marked[bucketOf(one)] === 0).length);
  }
}

it("gives back what was set last for each prompt, however often and however long, and what was saved", () => {
  fc.assert(
    fc.property(writes, fc.array(word, { maxLength: 40 }), fc.array(fc.boolean()), (writes, others, gone) => {
      const pool = new DifferencePool();
      pool.reserve(prompts);
      const held = new Map<number, Difference>();
      for (const [prompt, difference] of writes) {
        pool.set(prompt, difference);
        held.set(prompt, difference);
      }
      expectHeld(pool, held, others);

      const all = Array.from({ length: prompts }, (_, prompt) => prompt);
      const loaded = new DifferencePool();
      loaded.reserve(prompts);
      loaded.load(
        pool.save(all),
        Int32Array.from(all, (prompt) => (gone[prompt] ? -1 : prompt)),
      );
      for (const prompt of all) if (gone[prompt]) held.delete(prompt);
      expectHeld(loaded, held, others);
      for (const [prompt, difference] of writes) {
        loaded.set(prompt, difference);
        held.set(prompt, difference);
      }
      expectHeld(loaded, held, others);
    }),
    { seed: 77, numRuns: 100 },
  );
});

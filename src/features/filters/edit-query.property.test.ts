import fc from "fast-check";
import { expect, it } from "vitest";
import type { FacetId } from "#contract/facets.ts";
import { type AssetQuery, canonical, conditionCount, filterOf, noFilter, sorts } from "#contract/query.ts";
import {
  clearFilters,
  conditions,
  removeCondition,
  setDay,
  toggleExclude,
  toggleInclude,
} from "./edit-query.ts";

const day = fc.option(fc.constantFrom("2025-12-31", "2026-03-01", "2026-03-02", "2026-07-15"));
// Few letters, so that values often meet.
const values = fc.uniqueArray(fc.constantFrom("", "a", "b", "c", "-d"), { maxLength: 3 });
const filter = fc
  .record({ include: values, exclude: values })
  .map((f) => ({ ...f, exclude: f.exclude.filter((v) => !f.include.includes(v)) }));
const query: fc.Arbitrary<AssetQuery> = fc
  .record({
    kind: fc.constantFrom("all" as const, "image" as const, "video" as const),
    text: fc.constantFrom("", "fox", "fox at dawn"),
    filters: fc.record({
      model: filter,
      ratio: filter,
      style: filter,
      reference: fc.constantFrom(noFilter, { include: ["1"], exclude: [] }),
    }),
    from: day,
    to: day,
    sort: fc.constantFrom(...sorts),
    seed: fc.nat(9),
  })
  .map(canonical);
const facet = fc.constantFrom<FacetId[]>("model", "ratio", "style");
const value = fc.constantFrom("", "a", "b", "z");

it("names each condition once, and removing all of them leaves the bare route", () => {
  fc.assert(
    fc.property(query, (q) => {
      const found = conditions(q);
      expect(found).toHaveLength(conditionCount(q));
      const bare = found.reduce(removeCondition, q);
      expect(bare).toEqual(clearFilters({ ...q, text: "" }));
      expect(conditions(bare)).toEqual([]);
    }),
  );
});

it("removes one condition and no other", () => {
  fc.assert(
    fc.property(query, fc.nat(), (q, n) => {
      const found = conditions(q);
      fc.pre(found.length > 0);
      const gone = found[n % found.length]!;
      expect(conditions(removeCondition(q, gone))).toEqual(found.filter((c) => c !== gone));
    }),
  );
});

it("toggling twice changes nothing, and never both asks for and leaves out a value", () => {
  fc.assert(
    fc.property(query, facet, value, (q, f, v) => {
      for (const toggle of [toggleInclude, toggleExclude]) {
        const once = toggle(q, f, v);
        const { include, exclude } = filterOf(once, f);
        expect(include.filter((x) => exclude.includes(x))).toEqual([]);
        const before = filterOf(q, f);
        const free = !before.include.includes(v) && !before.exclude.includes(v);
        if (free) expect(toggle(once, f, v)).toEqual(q);
      }
    }),
  );
});

it("never leaves a range that nothing can match", () => {
  fc.assert(
    fc.property(query, fc.constantFrom("from" as const, "to" as const), day, (q, end, d) => {
      const next = setDay(q, end, d);
      expect(next[end]).toBe(d);
      if (next.from !== null && next.to !== null && d !== null) expect(next.from <= next.to).toBe(true);
    }),
  );
});

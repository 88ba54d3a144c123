import fc from "fast-check";
import { expect, it } from "vitest";
import { everything } from "./everything.ts";
import { allFacets } from "./facets.ts";
import { canonical, filterOf, sorts } from "./query.ts";
import { parseQuery, writeQuery } from "./query-params.ts";

const filters = Object.fromEntries(
  allFacets
    .filter(({ param }) => param)
    .map(({ id, closed }) => {
      const value = closed ? fc.constantFrom(...closed) : fc.string({ maxLength: 12 });
      const values = fc.uniqueArray(value, { maxLength: 4 });
      return [id, fc.record({ include: values, exclude: values })];
    }),
);
const day = fc.option(
  fc
    .date({ min: new Date("2000-01-01"), max: new Date("2099-01-01"), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10)),
);
const query = fc
  .record({
    kind: fc.constantFrom("all" as const, "image" as const, "video" as const),
    text: fc.string(),
    filters: fc.record(filters, { requiredKeys: [] }),
    from: day,
    to: day,
    sort: fc.constantFrom(...sorts),
    seed: fc.nat(),
  })
  .map(canonical);

it("what is written reads back the same", () => {
  fc.assert(
    fc.property(query, (q) => {
      const address = writeQuery(q).toString();
      expect(parseQuery(q.kind, new URLSearchParams(address))).toEqual(q);
    }),
  );
});

it("leaves defaults out and keeps what is not its own", () => {
  expect(writeQuery(everything).toString()).toBe("");
  expect(writeQuery({ ...everything, text: "fox" }, new URLSearchParams("view=grid&q=old")).toString()).toBe(
    "view=grid&q=fox",
  );
});

it("reads the documented forms", () => {
  const q = parseQuery(
    "image",
    new URLSearchParams("model=a&model=-veo3.1&ratio=16:9&ref=1&from=2026-03-01"),
  );
  expect(filterOf(q, "model")).toEqual({ include: ["a"], exclude: ["veo3.1"] });
  expect(filterOf(q, "ratio").include).toEqual(["16:9"]);
  expect(filterOf(q, "reference").include).toEqual(["1"]);
  expect(filterOf(q, "kind").include).toEqual(["image"]);
  expect(q.from).toBe("2026-03-01");
});

it("ignores what it does not understand", () => {
  const q = parseQuery(
    "all",
    new URLSearchParams("sort=worst&from=yesterday&to=2026-06-31&ref=constructor&seed=-1&utm=x"),
  );
  expect(q).toEqual(everything);
});

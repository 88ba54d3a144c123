import fc from "fast-check";
import * as v from "valibot";
import { expect, it } from "vitest";
import { pageSchema } from "#contract/page.ts";
import { normalizePage } from "./normalize.ts";

const seal = (url: string) => `/media/original/seal/${Buffer.from(url).toString("base64url")}`;
const kind = fc.constantFrom("image" as const, "video" as const);

const url = fc.oneof(
  fc.webUrl(),
  fc.constantFrom("javascript:alert(1)", "", "//x", "http://["),
  fc.jsonValue(),
);
const text = fc.oneof(fc.string({ unit: "binary" }), fc.jsonValue());
const nearlyAnItem = fc.record(
  {
    id: text,
    url,
    prompt: text,
    model: text,
    aspectRatio: fc.oneof(fc.constant("16:9"), text),
    createdDate: fc.oneof(
      fc.date({ noInvalidDate: true }).map((d) => d.toISOString()),
      text,
    ),
    width: fc.oneof(fc.integer(), fc.double(), text),
    height: fc.oneof(fc.integer({ min: 1, max: 9000 }), text),
    style: text,
    duration: fc.oneof(
      fc.nat().map((n) => `${n}s`),
      text,
    ),
    referenceImageUrl: url,
    referenceImageUrls: fc.oneof(fc.array(url), url),
    lastFrameImageUrl: url,
  },
  { requiredKeys: ["id", "url"] },
);

it("never throws, whatever JSON it gets", () => {
  fc.assert(
    fc.property(kind, fc.jsonValue(), (k, json) => {
      const page = normalizePage(k, json, seal);
      if (page) v.parse(pageSchema, page);
    }),
    { seed: 1 },
  );
});

it("turns every item into an asset of the contract or a reason, and loses none", () => {
  fc.assert(
    fc.property(kind, fc.array(fc.oneof(nearlyAnItem, fc.jsonValue()), { maxLength: 12 }), (k, items) => {
      const page = v.parse(pageSchema, normalizePage(k, { items }, seal));
      const skipped = page.skipped ?? [];
      expect(page.items.length + skipped.length).toBe(items.length);
      expect(new Set(skipped.map(({ index }) => index)).size).toBe(skipped.length);
    }),
    { seed: 2, numRuns: 300 },
  );
});

import { expect, it } from "vitest";
import { everything } from "#contract/everything.ts";
import { withFilter } from "#contract/query.ts";
import { writeQuery } from "#contract/query-params.ts";
import { cellQuery } from "./cell-query.ts";

const ofFamily = withFilter(everything, "family", { include: ["fam"], exclude: [] });
const hrefOf = (...of: Parameters<typeof cellQuery>) =>
  decodeURIComponent(String(writeQuery(cellQuery(...of))));

it("asks for both values beside what the matrix asks for", () => {
  expect(hrefOf(ofFamily, { rows: "model", cols: "ratio" }, "veo3.1", "16:9")).toBe(
    "model=veo3.1&ratio=16:9&family=fam",
  );
  expect(hrefOf(ofFamily, { rows: "slot.1", cols: "model" }, "cat", "veo3.1")).toBe(
    "model=veo3.1&family=fam&slot=fam.1.cat",
  );
});

it("asks for one value in each of two slots, in the place of others there", () => {
  const narrowed = withFilter(ofFamily, "slot", {
    include: ["fam.1.cat", "fam.1.dog", "fam.3.dawn"],
    exclude: ["fam.2.blue"],
  });
  expect(hrefOf(narrowed, { rows: "slot.2", cols: "slot.1" }, "red", "cat")).toBe(
    "family=fam&slot=fam.1.cat&slot=fam.2.red&slot=fam.3.dawn&slot=-fam.2.blue",
  );
});

import { expect, it } from "vitest";
import { noFilter } from "#contract/query.ts";
import { writeQuery } from "#contract/query-params.ts";
import { familyQuery } from "./family-query.ts";

const addressOf = (...of: Parameters<typeof familyQuery>) =>
  decodeURIComponent(String(writeQuery(familyQuery(...of))));

it("takes along what the slots are narrowed to", () => {
  expect(addressOf("fam", [])).toBe("family=fam");
  expect(addressOf("fam", [noFilter, { include: ["red", "blue"], exclude: ["green"] }])).toBe(
    "family=fam&slot=fam.2.blue&slot=fam.2.red&slot=-fam.2.green",
  );
});

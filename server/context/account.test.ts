import * as v from "valibot";
import { expect, it } from "vitest";
import { sessionSchema } from "#contract/session.ts";
import { accountOf, fingerprint, sessionOf } from "./account.ts";

it("tells accounts apart without telling them", () => {
  const one = fingerprint("https://a.example", "pictai_one");
  expect(one).toMatch(/^[0-9a-f]{16}$/);
  expect(fingerprint("https://a.example", "pictai_one")).toBe(one);
  expect(fingerprint("https://a.example", "pictai_two")).not.toBe(one);
  expect(fingerprint("https://b.example", "pictai_one")).not.toBe(one);
});

it("points the demo's copied requests at the real provider", () => {
  const session = sessionOf(accountOf({ apiUrl: "http://demo.invalid/x", key: "k", demo: true }));
  expect(v.parse(sessionSchema, session).apiUrl).toBe("https://api.pictory.ai/pictoryapis");
});

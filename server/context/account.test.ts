import { expect, it } from "vitest";
import { accountOf, fingerprint } from "./account.ts";

it("tells accounts apart without telling them", () => {
  const one = fingerprint("https://a.example", "pictai_one");
  expect(one).toMatch(/^[0-9a-f]{16}$/);
  expect(fingerprint("https://a.example", "pictai_one")).toBe(one);
  expect(fingerprint("https://a.example", "pictai_two")).not.toBe(one);
  expect(fingerprint("https://b.example", "pictai_one")).not.toBe(one);
});

it("points the demo's copied requests at the real provider", () => {
  const account = accountOf({ apiUrl: "http://demo.invalid/x", key: "k", demo: true });
  expect(account.apiUrl).toBe("https://api.pictory.ai/pictoryapis");
});

import { expect, it } from "vitest";
import { whoAndWhen } from "./who-and-when.ts";

it("tells the latest, and oneself as you", () => {
  const now = Date.now();
  const said = [
    { person: "anna", time: now - 5 },
    { person: "me", time: now },
  ];
  expect(whoAndWhen(said, "me")).toEqual({ words: "you · Today", time: now });
  expect(whoAndWhen(said, "anna")?.words).toBe("me · Today");
  expect(whoAndWhen([], "me")).toBeUndefined();
});

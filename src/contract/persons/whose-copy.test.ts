import { expect, it } from "vitest";
import { keptName } from "./whose-copy.ts";

it("goes by the library where nobody else looks at it, as on the disks of before, and else by the person too", () => {
  expect(keptName({ library: "default", person: "me" })).toBe("default");
  expect(keptName({ library: "open-1f", person: "open-1f" })).toBe("open-1f");
  const [a, b] = ["a", "b"].map((person) => keptName({ library: "default", person }));
  expect(new Set([a, b, "default"]).size).toBe(3);
});

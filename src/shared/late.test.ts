import { expect, it } from "vitest";
import { late } from "./late.ts";

it("makes a value once, when it is asked for, and tries anew after a failure", async () => {
  let made = 0;
  const value = late(async () => {
    made++;
    if (made === 1) throw new Error("not yet");
    return `made ${made}`;
  });
  expect(made).toBe(0);
  await expect(value()).rejects.toThrow("not yet");
  expect(await Promise.all([value(), value()])).toEqual(["made 2", "made 2"]);
  expect(await value()).toBe("made 2");
});

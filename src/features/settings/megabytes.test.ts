import { expect, it } from "vitest";
import { megabytes } from "./megabytes.ts";

it("tells about how much, and no more closely than it is known", () => {
  expect(megabytes(0)).toBe("less than 0.1 MB");
  expect(megabytes(440_000)).toBe("0.4 MB");
  expect(megabytes(3_000_000)).toBe("3 MB");
  expect(megabytes(34_420_000)).toBe("34 MB");
  expect(megabytes(1_234_000_000)).toBe("1,234 MB");
});

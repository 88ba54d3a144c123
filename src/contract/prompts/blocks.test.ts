import { expect, it } from "vitest";
import { blocks, withoutDoubles } from "./blocks.ts";

it("has each prompt once, as it was written first, and one a block", () => {
  expect(blocks(withoutDoubles(["a fox", "a crow", " a fox\n"]))).toBe("a fox\n\na crow");
  expect(blocks(withoutDoubles(["a fox\r\nat dawn", "a fox\nat dawn", "a"]))).toBe("a fox\r\nat dawn\n\na");
});

import { expect, it } from "vitest";
import { stepTo, tallyOf, tallyWords } from "./tally.ts";

it("counts what has been decided and what is left", () => {
  const tally = tallyOf(["pick", null, "reject", "pick"]);
  expect(tally).toEqual({ picked: 2, rejected: 1, open: 1 });
  expect(tallyWords(tally, String)).toBe("2 picked, 1 rejected, 1 open");
  expect(tallyWords(tallyOf(["reject"]), String)).toBe("1 rejected");
  expect(tallyOf([])).toEqual({ picked: 0, rejected: 0, open: 0 });
});

it("ends behind the last attempt, and begins at the first", () => {
  expect(stepTo(0, -1, 3)).toBe(0);
  expect(stepTo(1, 1, 3)).toBe(2);
  expect(stepTo(2, 1, 3)).toBe(3);
  expect(stepTo(3, 1, 3)).toBe(3);
  expect(stepTo(3, -1, 3)).toBe(2);
});

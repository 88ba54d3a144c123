import fc from "fast-check";
import { expect, it } from "vitest";
import { beginKnockout, choose } from "./knockout.ts";

it("finds the best of any number by one choice fewer, whoever that is", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 4 }), (worths) => {
      let now = beginKnockout(worths.length);
      let choices = 0;
      while ("left" in now) {
        expect(now.left).not.toBe(now.right);
        now = choose(now, worths[now.left]! > worths[now.right]! ? "left" : "right");
        choices++;
      }
      expect(choices).toBe(worths.length - 1);
      expect(worths[now.winner]).toBe(Math.max(...worths));
    }),
    { seed: 5 },
  );
});

it("leaves the winner of a choice where it stands", () => {
  const first = beginKnockout(4);
  if (!("left" in first)) throw new Error("There is nothing to choose.");
  expect(choose(first, "right")).toEqual({ left: 2, right: 1, waiting: [3] });
  expect(choose(first, "left")).toEqual({ left: 0, right: 2, waiting: [3] });
});

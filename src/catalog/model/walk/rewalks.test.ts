import { expect, it } from "vitest";
import { Rewalks } from "./rewalks.ts";

const minute = 60_000;

it("walks everything again once for a key, and for one that led deeper", () => {
  const rewalks = new Rewalks();
  expect(rewalks.again("a", 50, 0)).toBe(true);
  expect(rewalks.again("a", 50, 1)).toBe(false);
  expect(rewalks.again("b", 40, 2)).toBe(true);
});

it("tries fresh keys a few times where they lead no deeper", () => {
  const rewalks = new Rewalks();
  expect(["a", "b", "c", "d"].map((key, n) => rewalks.again(key, 50, n))).toEqual([true, true, true, false]);
});

it("rests longer each time, until somebody asks", () => {
  const rewalks = new Rewalks();
  let now = 0;
  const triesIn = (minutes: number) => {
    let tries = 0;
    for (const end = now + minutes * minute; now < end; now += minute / 2)
      if (rewalks.again("a", 50, now)) tries++;
    return tries;
  };
  expect(triesIn(10)).toBe(4);
  expect(triesIn(60)).toBeLessThanOrEqual(4);
  expect(triesIn(24 * 60)).toBeLessThanOrEqual(24);
  rewalks.forget();
  expect(rewalks.again("a", 50, now)).toBe(true);
});

import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, it } from "vitest";
import { together } from "./together.ts";

/** Work that doubles numbers, and remembers what it was given in each go. It waits for `gate`, and fails at 13. */
function doubling(most = 100) {
  const goes: (readonly number[])[] = [];
  let gate: Promise<unknown> = Promise.resolve();
  const ask = together(
    async (asked: readonly number[]) => {
      goes.push(asked);
      await gate;
      if (asked.includes(13)) throw new Error("unlucky");
      return asked.map((n) => n * 2);
    },
    { weigh: (n) => n, most },
  );
  return {
    goes,
    ask,
    close() {
      const closed = Promise.withResolvers<void>();
      gate = closed.promise;
      return closed.resolve;
    },
  };
}

it("does in one go what is asked for in one turn, and gives each its own", async () => {
  const { goes, ask } = doubling();
  expect(await Promise.all([ask(1), ask(2), ask(3)])).toEqual([2, 4, 6]);
  expect(await ask(4)).toBe(8);
  expect(goes).toEqual([[1, 2, 3], [4]]);
});

it("keeps what comes during a go for the next one", async () => {
  const { goes, ask, close } = doubling();
  const open = close();
  const first = ask(1);
  await nextTurn();
  const later = [ask(2), ask(3)];
  await nextTurn();
  expect(goes).toEqual([[1]]);
  open();
  expect(await Promise.all([first, ...later])).toEqual([2, 4, 6]);
  expect(goes).toEqual([[1], [2, 3]]);
});

it("takes no more at once than it may, and one thing alone whatever it weighs", async () => {
  const { goes, ask } = doubling(10);
  await Promise.all([4, 6, 1, 50, 2, 3].map(ask));
  expect(goes).toEqual([[4, 6], [1], [50], [2, 3]]);
});

it("fails for all of a go, and goes on with the next", async () => {
  const { ask } = doubling(20);
  const asked = [ask(1), ask(13), ask(10)].map((outcome) => outcome.catch((error: Error) => error.message));
  expect(await Promise.all(asked)).toEqual(["unlucky", "unlucky", 20]);
});

import { describe, expect, it } from "vitest";
import type { Store } from "../store.ts";
import { change, me } from "./conformance.ts";

/** What holds where two servers have one database open, each of which knows only what it has done itself. */
export function describeTwoServers(name: string, open: () => Promise<readonly [Store, Store]>): void {
  const valuesIn = async (store: Store) =>
    (await store.since("work", "me", 0, 1_000)).registers.map(({ value }) => value);

  describe(`two servers over ${name}`, () => {
    it("write in turns: the newer wins, also where it was the other's", async () => {
      const [a, b] = await open();
      for (let time = 1; time <= 12; time++) {
        const value = time % 6;
        await (time % 3 === 0 ? a : b).take("work", [change(`${time}`, { value, time })], me, 5_000);
        expect(await valuesIn(a)).toEqual([value]);
      }
      // Both are of before the last one.
      await a.take("work", [change("late a", { value: 1, time: 11 })], me, 5_000);
      await b.take("work", [change("late b", { value: 2, time: 11 })], me, 5_000);
      expect(await valuesIn(b)).toEqual([0]);
    });

    it("take a change once, whichever of them it is sent to again", async () => {
      const [a, b] = await open();
      // Of the future, so that each arrival alone would count as newer than what came between.
      const early = change("early", { value: 1, time: 9_000 });
      await a.take("work", [early], me, 5_000);
      await b.take("work", [change("later", { value: 2, time: 5_500 })], me, 6_000);
      await b.take("work", [early], me, 7_000);
      await a.take("work", [early], me, 10_000);
      expect(await valuesIn(a)).toEqual([2]);
    });

    it("lose nothing of what both take at once, and number it all", async () => {
      const [a, b] = await open();
      const cursors = await Promise.all(
        Array.from({ length: 40 }, (_, i) =>
          [a, b][i % 2]!.take("work", [change(`${i}`, { subjects: [`i.${i}`] })], me, 5_000),
        ),
      );
      expect(new Set(cursors).size).toBe(40);
      expect(await valuesIn(b)).toHaveLength(40);
    });
  });
}

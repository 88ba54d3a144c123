import { afterEach, expect, it, vi } from "vitest";
import { openInMemory } from "../../store/databases/sqlite.ts";
import { storeIn } from "../../store/open-store.ts";
import type { Store } from "../../store/store.ts";
import { EndedSignIns } from "./ended-sign-ins.ts";

afterEach(() => void vi.useRealTimers());

const later = Date.now() + 1e9;

/** A store, and how often it was read; it fails while `away`. */
async function keeperOf() {
  const store = await storeIn(openInMemory());
  const keeper = {
    away: false,
    asked: 0,
    async use<T>(work: (store: Store) => Promise<T>): Promise<T> {
      keeper.asked++;
      if (keeper.away) throw new Error("away");
      return work(store);
    },
  };
  return keeper;
}

it("asks the store once for many questions, and hears within seconds what another server has ended", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  const keeper = await keeperOf();
  const [here, there] = [new EndedSignIns(keeper), new EndedSignIns(keeper)];
  expect(await Promise.all(Array.from({ length: 50 }, () => here.has("s")))).toEqual(Array(50).fill(false));
  expect(keeper.asked).toBe(1);
  await there.end("s", later);
  expect([await there.has("s"), await here.has("s")]).toEqual([true, false]);
  vi.advanceTimersByTime(5_001);
  expect(await here.has("s")).toBe(true);
  // After a restart too.
  expect(await new EndedSignIns(keeper).has("s")).toBe(true);
});

it("lets who is known go on while the store is away, and tells others so", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  const keeper = await keeperOf();
  const ended = new EndedSignIns(keeper);
  await ended.has("known");
  keeper.away = true;
  vi.advanceTimersByTime(5_001);
  expect(await ended.has("known")).toBe(false);
  await expect(ended.has("new")).rejects.toThrow("away");
  keeper.away = false;
  expect(await ended.has("new")).toBe(false);
});

it("ends it here at once, also where the store does not take it", async () => {
  const keeper = await keeperOf();
  const ended = new EndedSignIns(keeper);
  keeper.away = true;
  await expect(ended.end("s", later)).rejects.toThrow("away");
  expect(await ended.has("s")).toBe(true);
});

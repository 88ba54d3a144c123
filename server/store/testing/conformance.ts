import { describe, expect, it } from "vitest";
import type { Change } from "#contract/changes.ts";
import type { Register } from "#contract/registers.ts";
import type { Store } from "../store.ts";

export const me = { person: "me", client: "browser-1" };

/** A change as a browser says it. */
export const change = (id: string, change: Partial<Change> = {}): Change => ({
  id,
  subjects: ["i.a"],
  field: "rating",
  value: 4,
  time: 1_000,
  ...change,
});

const all = async (store: Store, library = "work", person = "me") =>
  (await store.since(library, person, 0, 10_000)).registers;
const bySubject = (registers: Register[]) =>
  registers.map(({ subject, field, value }) => [subject, field, value]).toSorted();

/**
 * What every store promises. `make` gives one with nothing in it but two libraries, "work" and "home", and `close` ends
 * what that has begun.
 */
export function describeStore(
  name: string,
  make: () => Promise<Store>,
  close = (store: Store) => store.close(),
): void {
  const open = async () => {
    const store = await make();
    return Object.assign(store, { [Symbol.asyncDispose]: () => close(store) });
  };
  describe(name, () => {
    it("keeps what it has taken, with who said so and when", async () => {
      await using store = await open();
      const cursor = await store.take(
        "work",
        [change("1"), change("2", { field: "favourite", value: true })],
        me,
        5_000,
      );
      expect(await store.since("work", "me", 0, 100)).toEqual({
        cursor,
        more: false,
        registers: [
          { subject: "i.a", field: "rating", owner: "", value: 4, stamp: { time: 1_000, ...me } },
          { subject: "i.a", field: "favourite", owner: "me", value: true, stamp: { time: 1_000, ...me } },
        ],
      });
    });

    it("gives a cursor from which exactly what comes later is told", async () => {
      await using store = await open();
      const before = await store.take("work", [change("1")], me, 5_000);
      expect(await store.cursor("work")).toBe(before);
      expect(await store.since("work", "me", before, 100)).toEqual({
        registers: [],
        cursor: before,
        more: false,
      });
      const after = await store.take("work", [change("2", { subjects: ["i.b"] })], me, 5_000);
      expect(after).toBeGreaterThan(before);
      expect(bySubject((await store.since("work", "me", before, 100)).registers)).toEqual([
        ["i.b", "rating", 4],
      ]);
    });

    it("tells long feeds in portions, each register once", async () => {
      await using store = await open();
      const subjects = Array.from({ length: 1_300 }, (_, i) => `i.${i}`);
      await store.take("work", [change("1", { subjects })], me, 5_000);
      const told: string[] = [];
      for (let cursor = 0, more = true; more; ) {
        const page = await store.since("work", "me", cursor, 600);
        expect(page.registers.length).toBeLessThanOrEqual(600);
        told.push(...page.registers.map(({ subject }) => subject));
        ({ cursor, more } = page);
      }
      expect(told).toEqual(subjects);
    });

    it("takes a change once, however often it is sent, also within one call", async () => {
      await using store = await open();
      // Of the future, so that each arrival alone would count as newer than what came between.
      const early = change("1", { value: 1, time: 9_000 });
      await store.take("work", [early, early], me, 5_000);
      await store.take("work", [change("2", { value: 2, time: 5_500 })], { ...me, client: "b" }, 6_000);
      await store.take("work", [early], me, 7_000);
      // No longer of the future, and still what was taken then.
      await store.take("work", [early], me, 10_000);
      expect((await all(store)).map(({ value }) => value)).toEqual([2]);
    });

    it("does nothing for what is sent again, whatever has come since", async () => {
      await using store = await open();
      const [first, second] = [
        change("1", { value: 1, time: 2_000 }),
        change("2", { value: 2, time: 3_000 }),
      ];
      const before = await store.take("work", [first], me, 5_000);
      expect(await store.take("work", [first], me, 6_000)).toBe(before);
      const after = await store.take("work", [second], { ...me, client: "b" }, 7_000);
      expect(await store.take("work", [first, first], me, 8_000)).toBe(after);
      expect((await store.since("work", "me", before, 10)).registers.map(({ value }) => value)).toEqual([2]);
    });

    it("lets the newer of two win, whichever comes first", async () => {
      await using store = await open();
      await store.take("work", [change("1", { value: 5, time: 2_000 })], me, 5_000);
      await store.take("work", [change("2", { value: 1, time: 1_999 })], { ...me, client: "z" }, 5_000);
      expect((await all(store)).map(({ value }) => value)).toEqual([5]);
      await store.take("work", [change("3", { value: null, time: 2_001 })], me, 5_000);
      expect((await all(store)).map(({ value }) => value)).toEqual([null]);
    });

    it("takes what is newer of a change, and leaves the rest of it as it is", async () => {
      await using store = await open();
      const subjects = ["i.a", "i.b", "i.c"];
      await store.take("work", [change("1", { subjects: ["i.b"], value: 5, time: 3_000 })], me, 5_000);
      const before = await store.take("work", [change("2", { subjects: ["i.c"], value: 5 })], me, 5_000);
      const after = await store.take("work", [change("3", { subjects, value: 1, time: 2_000 })], me, 5_000);
      const told = await store.since("work", "me", before, 10);
      expect(bySubject(told.registers)).toEqual([
        ["i.a", "rating", 1],
        ["i.c", "rating", 1],
      ]);
      expect([told.cursor, after]).toEqual([before + 2, before + 2]);
      expect(bySubject(await all(store))).toContainEqual(["i.b", "rating", 5]);
    });

    it("keeps the order of what a browser whose clock is ahead says, and lets it win for no longer than now", async () => {
      await using store = await open();
      const tomorrow = 5_000 + 86_400_000;
      const changes = [1, 2, 3].map((value) => change(String(value), { value, time: tomorrow + value }));
      await store.take("work", changes, me, 5_000);
      expect((await all(store)).map(({ value }) => value)).toEqual([3]);
      await store.take("work", [change("1", { value: 5, time: 5_010 })], { ...me, client: "b" }, 5_020);
      expect((await all(store)).map(({ value }) => value)).toEqual([5]);
    });

    it("gives out later times also when the machine's clock has gone back", async () => {
      await using store = await open();
      await store.take("work", [change("1", { value: 1, time: 9_000 })], me, 9_000);
      // Strictly later than what it saw, as a browser does it.
      await store.take("work", [change("2", { value: 2, time: 9_001 })], me, 4_000);
      expect((await all(store)).map(({ value }) => value)).toEqual([2]);
    });

    it("keeps libraries apart, and a person's own from other persons", async () => {
      await using store = await open();
      await store.take("work", [change("1"), change("2", { field: "favourite", value: true })], me, 5_000);
      expect(await all(store, "home")).toEqual([]);
      expect(bySubject(await all(store, "work", "you"))).toEqual([["i.a", "rating", 4]]);
      expect(await store.libraries()).toEqual(["home", "work"]);
      // The same change of the same browser, but of another library.
      await store.take("home", [change("1")], me, 5_000);
      expect(await all(store, "home")).toHaveLength(1);
    });

    it("merges registers with their own stamps, none of which is of the future", async () => {
      await using store = await open();
      const register = (value: number, time: number): Register => ({
        subject: "i.a",
        field: "rating",
        owner: "",
        value,
        stamp: { time, person: "anna", client: "export" },
      });
      await store.merge("work", [register(3, 3_000), register(2, 2_000)], 5_000);
      await store.merge("work", [register(1, 1_000)], 5_000);
      expect(await all(store)).toEqual([register(3, 3_000)]);
      await store.merge("work", [register(4, 99_000)], 5_000);
      expect((await all(store))[0]).toMatchObject({ value: 4, stamp: { time: 5_000, person: "anna" } });
    });

    it.each([
      "🦊".repeat(200),
      "a\u0000b",
      "\ud83e",
      'quote" \\ back',
      "é",
      "e\u0301",
      "%_",
      "線".repeat(400),
    ])("keeps the text %j as it is, in every place", async (text) => {
      await using store = await open();
      const subject = `i.${text}`;
      const tag = change("1", { subjects: [subject], field: "tag:🦊 ü", value: true });
      const note = change(text.slice(0, 60), { subjects: [subject], field: "note", value: text });
      await store.take("work", [tag, note], { person: "me", client: text.slice(0, 60) }, 5_000);
      const registers = await all(store);
      expect(registers.map((r) => [r.subject, r.field, r.value])).toEqual([
        [subject, "tag:🦊 ü", true],
        [subject, "note", text],
      ]);
      expect(registers[0]?.stamp.client).toBe(text.slice(0, 60));
    });

    it("tells everything anew to who knows a later end than there is", async () => {
      await using store = await open();
      const cursor = await store.take("work", [change("1")], me, 5_000);
      const page = await store.since("work", "me", cursor + 1_000, 100);
      expect(page).toMatchObject({ cursor, registers: [{ subject: "i.a" }] });
    });

    it("loses none of many changes that are taken at once", async () => {
      await using store = await open();
      const cursors = await Promise.all(
        Array.from({ length: 30 }, (_, i) =>
          store.take("work", [change(String(i), { subjects: [`i.${i}`, "i.both"], time: i })], me, 5_000),
        ),
      );
      expect(new Set(cursors).size).toBe(30);
      const registers = await all(store);
      expect(registers).toHaveLength(31);
      expect(registers.find(({ subject }) => subject === "i.both")?.stamp.time).toBe(29);
    });

    it("reads a whole library as it is", async () => {
      await using store = await open();
      const subjects = Array.from({ length: 1_100 }, (_, i) => `i.${i}`);
      await store.take("work", [change("1", { subjects })], me, 5_000);
      const read: Register[] = [];
      await store.readAll("work", async (some) => void read.push(...some));
      expect(read.map(({ subject }) => subject).toSorted()).toEqual(subjects.toSorted());
      await store.verify();
    });

    it("remembers accounts, and the newest assets up to a bound", async () => {
      await using store = await open();
      await store.addAccount("work", "f1");
      await store.addAccount("work", "f1");
      expect(await store.accounts("work")).toEqual(["f1"]);
      expect(await store.accounts("home")).toEqual([]);
      await store.addNewest("work", ["i.2", "i.1"]);
      await store.addNewest("work", ["i.3", "i.2"]);
      expect((await store.newest("work")).toSorted()).toEqual(["i.1", "i.2", "i.3"]);
      for (let page = 0; page < 8; page++)
        await store.addNewest(
          "work",
          Array.from({ length: 100 }, (_, i) => `v.${page}.${i}`),
        );
      const newest = await store.newest("work");
      expect(newest).toHaveLength(600);
      expect(newest).toContain("v.7.0");
      expect(newest).not.toContain("i.3");
    });

    it("remembers which sign-ins were ended, for as long as that matters", async () => {
      await using store = await open();
      const later = Date.now() + 60_000;
      await store.endSession("past", Date.now() - 1);
      await store.endSession("mine", later);
      await store.endSession("mine", later);
      expect([await store.isEnded("mine"), await store.isEnded("theirs")]).toEqual([true, false]);
      await store.endSession("another", later);
      expect(await store.isEnded("past")).toBe(false);
    });
  });
}
